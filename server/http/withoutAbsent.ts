type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** What was sent of a patch: a key that is undefined counts as not sent. */
export function withoutAbsent<T extends object>(patch: T): Present<T> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Present<T>;
}
