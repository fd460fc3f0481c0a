import { Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { SessionProvider } from '../api/SessionProvider.tsx';
import { en } from '../i18n/en.ts';
import { Loading } from '../ui/Loading.tsx';
import { MessagePage } from '../ui/MessagePage.tsx';
import { CrashBoundary } from './CrashBoundary.tsx';
import { Layout } from './Layout.tsx';
import { RequireSession } from './RequireSession.tsx';
import { type AppRoute, routes } from './routes.tsx';

const shown = ({ Page, signedIn }: AppRoute) =>
  signedIn ? (
    <RequireSession>
      <Page />
    </RequireSession>
  ) : (
    <Page />
  );

export function App() {
  return (
    <CrashBoundary>
      <BrowserRouter>
        <SessionProvider>
          <Layout>
            <Suspense fallback={<Loading text={en.common.loading} />}>
              <Routes>
                {routes.map((route) => (
                  <Route key={route.path} path={route.path} element={shown(route)} />
                ))}
                <Route
                  path="*"
                  element={<MessagePage title={en.common.notFoundTitle} text={en.common.notFoundText} />}
                />
              </Routes>
            </Suspense>
          </Layout>
        </SessionProvider>
      </BrowserRouter>
    </CrashBoundary>
  );
}
