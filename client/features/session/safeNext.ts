/** Where whoever signed in goes when nothing better is known. */
export const HOME = '/home';

/** Only these characters: a path of ours has no others, and no browser reads anything else into them. */
const PATH = /^\/[A-Za-z0-9\-._~/?&=%]*$/;

/**
 * Where to go after signing in: a path of this site, whatever somebody put into the link. Addresses of other sites, in
 * every disguise that browsers see through, lead home instead.
 */
export function safeNext(wanted: string | null | undefined): string {
  if (wanted === null || wanted === undefined || !PATH.test(wanted)) return HOME;
  const plain = decoded(wanted);
  if (plain === undefined || /^\/[/\\]|[\\\p{Cc}]|:|@/u.test(plain)) return HOME;
  return /^\/(sign-in|set-up|reset)\b/.test(plain) ? HOME : wanted;
}

/** Without the encoding, however often it was put on; undefined when it is none. */
function decoded(text: string): string | undefined {
  try {
    let plain = text;
    for (let round = 0; round < 5 && plain.includes('%'); round += 1) plain = decodeURIComponent(plain);
    return plain.includes('%') ? undefined : plain;
  } catch {
    return undefined;
  }
}
