import { loadExport } from '../../../api/account.ts';
import { session as t } from '../../../i18n/en/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { failureWords, useSubmit } from '../../../ui/useSubmit.ts';
import { Section } from '../parts/Section.tsx';

const s = t.leave;

export function ExportSection() {
  const { isSending, failure, run } = useSubmit();
  return (
    <Section title={s.exportTitle}>
      <p className="measure">{s.exportLead}</p>
      <Failure text={failureWords(failure, s.exportFailed)} />
      <Button aria-disabled={isSending} onClick={() => void run(loadExport, download)}>
        {s.export}
      </Button>
    </Section>
  );
}

function download(file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'plumbline-account.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
