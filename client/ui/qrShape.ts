import { encode } from 'uqr';

export interface QrShape {
  /** Modules along one side, with the quiet zone of four that readers need. */
  readonly size: number;
  /** The dark modules as one SVG path: runs of a row are one rectangle. */
  readonly path: string;
}

/** A QR code to be drawn as SVG. Level M: it still reads with a coffee stain on it. */
export function qrShape(text: string): QrShape {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const runs: string[] = [];
  for (const [y, row] of data.entries()) {
    let start = -1;
    for (let x = 0; x <= row.length; x += 1) {
      const dark = row[x] === true;
      if (dark && start < 0) start = x;
      if (!dark && start >= 0) {
        runs.push(`M${start} ${y}h${x - start}v1h-${x - start}z`);
        start = -1;
      }
    }
  }
  return { size, path: runs.join('') };
}
