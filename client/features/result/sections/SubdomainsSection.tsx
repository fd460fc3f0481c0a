import type { ReportLabels, Subdomains } from '../../../../server/core/report/report.ts';
import { BandChip } from '../parts/BandChip.tsx';
import { ScoreBar } from '../parts/ScoreBar.tsx';
import { Section } from '../parts/Section.tsx';

type Row = Subdomains['groups'][number]['rows'][number];

interface Props {
  readonly subdomains: Subdomains;
  readonly labels: ReportLabels;
}

function SubdomainRow({ row, labels }: { readonly row: Row; readonly labels: ReportLabels }) {
  const { figure } = row;
  return (
    <tr>
      <th scope="row">
        {row.title}
        {row.keyNeed ? <span className="tag">{labels.keyNeed}</span> : null}
        <span className="cell-more">{figure.counts}</span>
        {figure.note === null ? null : <span className="cell-more">{figure.note}</span>}
      </th>
      <td className="cell-score">
        <span className={figure.value === null ? 'figure-unscored' : ''}>{figure.text}</span>
        <ScoreBar figure={figure} />
      </td>
      <td>
        <BandChip band={figure.band} />
      </td>
    </tr>
  );
}

export function SubdomainsSection({ subdomains, labels }: Props) {
  return (
    <Section heading={subdomains}>
      <table className="table table-bars">
        <thead>
          <tr>
            <th scope="col">{labels.subdomain}</th>
            <th scope="col">{labels.score}</th>
            <th scope="col">{labels.band}</th>
          </tr>
        </thead>
        {subdomains.groups.map((group) => (
          <tbody key={group.domain}>
            <tr className="group-row">
              <th scope="rowgroup" colSpan={3}>
                {group.domain}
              </th>
            </tr>
            {group.rows.map((row) => (
              <SubdomainRow key={row.id} row={row} labels={labels} />
            ))}
          </tbody>
        ))}
      </table>
    </Section>
  );
}
