import { parseArgs } from 'node:util';

/** By default, at least, at most: no measurement runs without bounds. */
export type Bounds = readonly [byDefault: number, least: number, most: number];

export interface Options<Name extends string> {
  readonly numbers: Readonly<Record<Name, number>>;
  /** A server that runs already; only ever on this machine. */
  readonly url: URL | undefined;
  /** What stands without a name. */
  readonly words: readonly string[];
}

/** `--name number` for each of the bounds, and `--url`; anything else is refused. */
export function readOptions<Name extends string>(
  args: readonly string[],
  bounds: Readonly<Record<Name, Bounds>>,
): Options<Name> {
  const names = [...(Object.keys(bounds) as Name[]), 'url'];
  const { values, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    allowPositionals: true,
  });
  const number = ([name, [byDefault, least, most]]: [string, Bounds]) => {
    const value = Number(values[name] ?? byDefault);
    if (!(value >= least && value <= most)) throw new Error(`--${name} goes from ${least} to ${most}`);
    return [name, value];
  };
  return {
    numbers: Object.fromEntries(Object.entries<Bounds>(bounds).map(number)),
    url: typeof values['url'] === 'string' ? loopbackUrl(values['url']) : undefined,
    words: positionals,
  };
}

/** Load is for one's own server; an address elsewhere is somebody's. */
export function loopbackUrl(text: string): URL {
  const url = new URL(text);
  if (url.protocol !== 'http:' || !['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname))
    throw new Error(`${url.origin} is not plain http on this machine, and nothing else may be loaded`);
  return url;
}
