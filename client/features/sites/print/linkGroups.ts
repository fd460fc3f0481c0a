/**
 * A link in parts that a person can type from a wall: the address up to and with `#`, then the token in fours. Joined again they
 * are the link.
 */
export function linkGroups(link: string): readonly [string, readonly string[]] {
  const hash = link.indexOf('#');
  if (hash < 0) return [link, []];
  return [link.slice(0, hash + 1), link.slice(hash + 1).match(/.{1,4}/g) ?? []];
}
