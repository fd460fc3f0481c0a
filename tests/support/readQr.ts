import jsQR from 'jsqr';

// The package is one of CommonJS that sets its own `default`, which Node puts into another.
const read = (jsQR as unknown as { readonly default: typeof jsQR.default }).default ?? jsQR;

/** What a camera would read in a picture of RGBA pixels; null where it finds no code. */
export const readQr = (pixels: Uint8ClampedArray, width: number, height: number): string | null =>
  read(pixels, width, height)?.data ?? null;
