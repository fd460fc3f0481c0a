import type { Deps } from '../deps.ts';
import type { RouteRequest } from '../route.ts';

const KEPT_SECONDS = 180 * 24 * 3_600;
/** On a shared computer several people sign in; whoever did so longest ago is forgotten. */
const MOST = 4;

type Needs = Pick<Deps, 'config' | 'secrets'>;

/**
 * The id under which this browser signed in as this account before; undefined when it never did. It opens nothing: tries
 * from it are counted by themselves, so that what strangers try elsewhere does not keep the owner out.
 */
export function knownBrowserOf(
  deps: Needs,
  request: Pick<RouteRequest, 'cookie'>,
  emailKey: string,
): string | undefined {
  return shown(deps, request)
    .find((mark) => mark === markOf(deps, idIn(mark), emailKey))
    ?.slice(0, 36);
}

/** The cookie that makes this browser known for an account, which it keeps knowing the others that signed in with it. */
export function knownBrowserCookie(
  deps: Needs & Pick<Deps, 'newId'>,
  request: Pick<RouteRequest, 'cookie'>,
  emailKey: string,
): string {
  const { config, newId } = deps;
  const own = markOf(deps, knownBrowserOf(deps, request, emailKey) ?? newId(), emailKey);
  const marks = [own, ...shown(deps, request).filter((mark) => mark !== own)].slice(0, MOST);
  const secure = config.publicUrl.startsWith('https:') ? '; Secure' : '';
  const attributes = `HttpOnly; SameSite=Strict; Path=/; Max-Age=${KEPT_SECONDS}${secure}`;
  return `${cookieName(config.publicUrl)}=${marks.join('~')}; ${attributes}`;
}

const cookieName = (publicUrl: string) =>
  publicUrl.startsWith('https:') ? '__Host-plumbline-known' : 'plumbline-known';

const idIn = (mark: string) => mark.slice(0, 36);

/** A random id and the proof that it came from here, for this account; neither says which account that is. */
const markOf = ({ secrets }: Needs, id: string, emailKey: string) =>
  `${id}.${secrets.recognise('known browser', `${id} ${emailKey}`)}`;

function shown({ config }: Needs, request: Pick<RouteRequest, 'cookie'>): string[] {
  const marks = (request.cookie(cookieName(config.publicUrl)) ?? '').split('~');
  return marks.filter((mark) => /^[0-9a-f-]{36}\.[0-9a-f]{64}$/.test(mark)).slice(0, MOST);
}
