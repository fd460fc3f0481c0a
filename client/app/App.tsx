import { lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { en } from '../i18n/en.ts';
import { Loading } from '../ui/Loading.tsx';
import { MessagePage } from '../ui/MessagePage.tsx';
import { CrashBoundary } from './CrashBoundary.tsx';
import { Layout } from './Layout.tsx';

// One chunk a feature: whoever opens an invitation on a phone does not fetch what draws reports.
const StartPage = lazy(async () => ({
  default: (await import('../features/selfAssess/start/StartPage.tsx')).StartPage,
}));
const AssessPage = lazy(async () => ({
  default: (await import('../features/selfAssess/AssessPage.tsx')).AssessPage,
}));
const ResultPage = lazy(async () => ({
  default: (await import('../features/result/ResultPage.tsx')).ResultPage,
}));

export function App() {
  return (
    <CrashBoundary>
      <BrowserRouter>
        <Layout>
          <Suspense fallback={<Loading text={en.common.loading} />}>
            <Routes>
              <Route path="/" element={<StartPage />} />
              <Route path="/assess" element={<AssessPage />} />
              <Route path="/result/:id" element={<ResultPage />} />
              <Route
                path="*"
                element={<MessagePage title={en.common.notFoundTitle} text={en.common.notFoundText} />}
              />
            </Routes>
          </Suspense>
        </Layout>
      </BrowserRouter>
    </CrashBoundary>
  );
}
