import type { Profile, ReportLabels } from '../../../../server/core/report/report.ts';
import { BandChip } from '../parts/BandChip.tsx';
import { BandLegend } from '../parts/BandLegend.tsx';
import { DotPlot } from '../parts/DotPlot.tsx';
import { Radar } from '../parts/Radar.tsx';
import { Section } from '../parts/Section.tsx';

interface Props {
  readonly profile: Profile;
  readonly labels: ReportLabels;
}

function ProfileTable({ profile, labels }: Props) {
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{labels.domain}</th>
          <th scope="col">{labels.score}</th>
          <th scope="col">{labels.band}</th>
        </tr>
      </thead>
      <tbody>
        {profile.domains.map(({ id, title, figure, remark }) => (
          <tr key={id}>
            <th scope="row">
              {title}
              <span className="cell-more">{figure.counts}</span>
              {figure.note === null ? null : <span className="cell-more">{figure.note}</span>}
              {remark === null ? null : <span className="cell-more cell-remark">{remark}</span>}
            </th>
            <td>{figure.text}</td>
            <td>
              <BandChip band={figure.band} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The shape beside the values, and the same numbers as a table for whoever cannot see either. */
export function ProfileSection({ profile, labels }: Props) {
  return (
    <Section heading={profile}>
      <div className="profile-charts">
        <Radar radar={profile.radar} />
        <DotPlot profile={profile} />
      </div>
      <BandLegend labels={labels} />
      <ProfileTable profile={profile} labels={labels} />
    </Section>
  );
}
