import type { Method, ReportLabels } from '../../../../server/core/report/report.ts';
import { Section } from '../parts/Section.tsx';

interface Props {
  readonly method: Method;
  readonly labels: ReportLabels;
}

/** Only addresses on the web become links. */
const isWebAddress = (url: string | null): url is string => url !== null && /^https:\/\//.test(url);

function Sources({ method, labels }: Props) {
  return (
    <div>
      <h3>{labels.sources}</h3>
      <ul className="sources">
        {method.sources.map((source) => (
          <li key={source.id}>
            {source.text}{' '}
            {isWebAddress(source.url) ? (
              <a href={source.url} rel="noreferrer">
                {source.url}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function MethodSection({ method, labels }: Props) {
  return (
    <Section heading={method}>
      <div className="warnings">
        {method.warnings.map((warning) => (
          <p key={warning}>{warning}</p>
        ))}
      </div>
      {method.blocks.map((block) => (
        <div key={block.title} className="measure stack method-block">
          <h3>{block.title}</h3>
          {block.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      ))}
      <Sources method={method} labels={labels} />
      <dl className="versions">
        {method.versions.map((version) => (
          <div key={version.label}>
            <dt>{version.label}</dt>
            <dd>{version.value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
