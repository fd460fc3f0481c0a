import { BrowserRouter, Route, Routes } from 'react-router';
import { ResultPage } from '../features/result/ResultPage.tsx';
import { AssessPage } from '../features/selfAssess/AssessPage.tsx';
import { StartPage } from '../features/selfAssess/start/StartPage.tsx';
import { en } from '../i18n/en.ts';
import { MessagePage } from '../ui/MessagePage.tsx';
import { CrashBoundary } from './CrashBoundary.tsx';
import { Layout } from './Layout.tsx';

export function App() {
  return (
    <CrashBoundary>
      <BrowserRouter>
        <Layout>
          <Routes>
            <Route path="/" element={<StartPage />} />
            <Route path="/assess" element={<AssessPage />} />
            <Route path="/result/:id" element={<ResultPage />} />
            <Route
              path="*"
              element={<MessagePage title={en.common.notFoundTitle} text={en.common.notFoundText} />}
            />
          </Routes>
        </Layout>
      </BrowserRouter>
    </CrashBoundary>
  );
}
