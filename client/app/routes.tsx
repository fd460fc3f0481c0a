import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

export interface AppRoute {
  /** As in React Router. */
  readonly path: string;
  readonly Page: LazyExoticComponent<ComponentType>;
  /** Whether somebody has to be signed in; whoever is not is sent to /sign-in and back. */
  readonly signedIn: boolean;
}

const ANYONE = { signedIn: false };
const MEMBER = { signedIn: true };

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

  // sites
  route('/home', async () => (await import('../features/sites/home/HomePage.tsx')).HomePage, MEMBER),
  route('/sites/:id', async () => (await import('../features/sites/site/SitePage.tsx')).SitePage, MEMBER),
  route(
    '/sites/:id/waves/new',
    async () => (await import('../features/sites/setUp/NewWavePage.tsx')).NewWavePage,
    MEMBER,
  ),
  route('/waves/:id', async () => (await import('../features/sites/wave/WavePage.tsx')).WavePage, MEMBER),
  route(
    '/waves/:id/invitations',
    async () => (await import('../features/sites/wave/WavePage.tsx')).WavePage,
    MEMBER,
  ),
  route(
    '/waves/:id/poster',
    async () => (await import('../features/sites/print/PosterPage.tsx')).PosterPage,
    MEMBER,
  ),
  route(
    '/waves/:id/codes',
    async () => (await import('../features/sites/print/CodesPage.tsx')).CodesPage,
    MEMBER,
  ),
  route(
    '/waves/:id/checklist',
    async () => (await import('../features/sites/checklist/ChecklistPage.tsx')).ChecklistPage,
    MEMBER,
  ),
  route(
    '/waves/:id/own-view',
    async () => (await import('../features/sites/ownView/OwnViewPage.tsx')).OwnViewPage,
    MEMBER,
  ),

  // respond
  route('/respond', async () => (await import('../features/respond/RespondPage.tsx')).RespondPage, ANYONE),
  route(
    '/withdraw',
    async () => (await import('../features/respond/withdraw/WithdrawPage.tsx')).WithdrawPage,
    ANYONE,
  ),
  route(
    '/unsubscribe',
    async () => (await import('../features/respond/unsubscribe/UnsubscribePage.tsx')).UnsubscribePage,
    ANYONE,
  ),

  // session
  route('/sign-in', async () => (await import('../features/session/SignInPage.tsx')).SignInPage, ANYONE),
  route('/set-up', async () => (await import('../features/session/SetUpPage.tsx')).SetUpPage, ANYONE),
  route('/reset', async () => (await import('../features/session/ResetPage.tsx')).ResetPage, ANYONE),
  route('/account', async () => (await import('../features/session/AccountPage.tsx')).AccountPage, MEMBER),
  route('/join', async () => (await import('../features/session/JoinPage.tsx')).JoinPage, ANYONE),

  // admin
  route(
    '/organisations/:id',
    async () => (await import('../features/admin/organisation/OrganisationPage.tsx')).OrganisationPage,
    MEMBER,
  ),
  route(
    '/organisations/:id/members',
    async () => (await import('../features/admin/members/MembersPage.tsx')).MembersPage,
    MEMBER,
  ),
  route(
    '/organisations/:id/settings',
    async () => (await import('../features/admin/settings/SettingsPage.tsx')).SettingsPage,
    MEMBER,
  ),
  route(
    '/organisations/:id/log',
    async () => (await import('../features/admin/log/LogPage.tsx')).LogPage,
    MEMBER,
  ),
  route(
    '/operator',
    async () => (await import('../features/admin/operator/OperatorPage.tsx')).OperatorPage,
    MEMBER,
  ),
];
