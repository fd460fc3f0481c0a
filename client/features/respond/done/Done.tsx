import { respondSend } from '../../../i18n/en/respondSend.ts';
import { en } from '../../../i18n/en.ts';
import { localTime, numberInWords } from '../../../ui/inWords.ts';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import type { Draft, Sending } from '../draft/draft.ts';
import { CodeCard } from '../enter/CodeCard.tsx';

const t = respondSend.done;

/** What a person leaves with: the certainty that it arrived, and the code. It is nowhere but on this page. */
export function Done({ wave, sending }: { readonly wave: Draft['wave']; readonly sending: Sending }) {
  return (
    <div className="page page-narrow stack" style={{ '--gap': '1.6rem' } as object}>
      <title>{en.common.pageTitle(t.title)}</title>
      <PageHeading eyebrow={t.eyebrow} focusAtOnce>
        {t.title}
      </PageHeading>
      <p className="measure">{t.text}</p>
      <CodeCard label={t.codeTitle} code={sending.withdrawalCode}>
        <p>{t.codeText(localTime(wave.closesAt, wave.timeZone))}</p>
        <p>
          {t.howTo} <span className="code-address">{`${window.location.origin}/withdraw`}</span>
        </p>
      </CodeCard>
      <section className="stack">
        <h2>{t.nextTitle}</h2>
        {t.next(numberInWords(wave.minimumGroup)).map((text) => (
          <p className="measure" key={text}>
            {text}
          </p>
        ))}
      </section>
    </div>
  );
}
