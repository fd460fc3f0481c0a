import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

export interface AppRoute {
  /** As in React Router. */
  readonly path: string;
  readonly Page: LazyExoticComponent<ComponentType>;
  /** Whether somebody has to be signed in; whoever is not is sent to /sign-in and back. */
  readonly signedIn: boolean;
}

const ANYONE = { signedIn: false };
export const MEMBER = { signedIn: true };

/** A page in a chunk of its own, fetched when it is opened: a phone that answers does not fetch what draws reports. */
const route = (path: string, load: () => Promise<ComponentType>, who: { readonly signedIn: boolean }) => ({
  path,
  Page: lazy(async () => ({ default: await load() })),
  ...who,
});

/** Every page, by feature. The server's list of pages is server/http/pages.ts. */
export const routes: readonly AppRoute[] = [
  // selfAssess and result
  route('/', async () => (await import('../features/selfAssess/start/StartPage.tsx')).StartPage, ANYONE),
  route('/assess', async () => (await import('../features/selfAssess/AssessPage.tsx')).AssessPage, ANYONE),
  route('/result/:id', async () => (await import('../features/result/ResultPage.tsx')).ResultPage, ANYONE),
];
