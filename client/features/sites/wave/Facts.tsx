import type { WaveView } from '../../../api/waves.ts';
import { sites } from '../../../i18n/en/sites.ts';
import { sitesWave as t } from '../../../i18n/en/sitesWave.ts';

export function Facts({ wave }: { readonly wave: WaveView }) {
  const facts: readonly (readonly [string, string])[] = [
    [t.facts.instrument, wave.instrument.title],
    [t.facts.staff, sites.people(wave.expectedStaff.total)],
    [t.facts.anonymity, t.modes[wave.anonymity]],
    [t.facts.minimumGroup, t.minimumGroup(wave.minimumGroup)],
    [t.facts.stage, sites.stages[wave.stage] ?? wave.stage],
    [t.facts.programme, wave.programme ?? sites.programmeOpen],
  ];
  return (
    <section className="facts" aria-labelledby="facts">
      <h2 id="facts">{t.factsTitle}</h2>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
