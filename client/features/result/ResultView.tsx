import type { Report } from '../../../server/core/report/report.ts';
import { en } from '../../i18n/en.ts';
import { Actions } from './page/Actions.tsx';
import type { Access } from './page/access.ts';
import { Contents } from './page/Contents.tsx';
import { Cover } from './page/Cover.tsx';
import { ChecklistSection } from './sections/ChecklistSection.tsx';
import { FindingsSection } from './sections/FindingsSection.tsx';
import { KeyNeedsSection } from './sections/KeyNeedsSection.tsx';
import { MethodSection } from './sections/MethodSection.tsx';
import { MustHavesSection } from './sections/MustHavesSection.tsx';
import { PlanSection } from './sections/PlanSection.tsx';
import { ProfileSection } from './sections/ProfileSection.tsx';
import { SubdomainsSection } from './sections/SubdomainsSection.tsx';
import { SummarySection } from './sections/SummarySection.tsx';
import { UptakeSection } from './sections/UptakeSection.tsx';
import './result.css';
import './parts/parts.css';
import './sections/sections.css';
import './print.css';

interface Props {
  readonly report: Report;
  readonly access: Access;
  readonly onRemoved: () => void;
}

/** The same report as the PDF, every word of it from the server: key needs and must-haves first, then the verdict. */
export function ResultView({ report, access, onRemoved }: Props) {
  const { labels } = report;
  return (
    <div className="result">
      <title>{en.common.pageTitle(`${report.siteName}: ${report.title}`)}</title>
      <Cover cover={report.cover} />
      <Actions access={access} onRemoved={onRemoved} />
      <div className="page result-body">
        <Contents report={report} />
        <article lang={report.locale} dir={report.direction} className="result-sections">
          {report.keyNeeds && <KeyNeedsSection keyNeeds={report.keyNeeds} />}
          {report.mustHaves && <MustHavesSection mustHaves={report.mustHaves} />}
          <SummarySection summary={report.summary} />
          {report.profile && <ProfileSection profile={report.profile} labels={labels} />}
          {report.subdomains && <SubdomainsSection subdomains={report.subdomains} labels={labels} />}
          {report.findings && <FindingsSection findings={report.findings} />}
          {report.recommendations && <PlanSection plan={report.recommendations} labels={labels} />}
          {report.checklist && <ChecklistSection checklist={report.checklist} labels={labels} />}
          {report.uptake && <UptakeSection uptake={report.uptake} />}
          <MethodSection method={report.method} labels={labels} />
        </article>
      </div>
    </div>
  );
}
