import { exportOrganisation, type OrganisationView } from '../../../api/organisations.ts';
import { admin } from '../../../i18n/en/admin.ts';
import { Button } from '../../../ui/Button.tsx';
import { saveFile } from '../../../ui/saveFile.ts';
import { useAct } from '../../../ui/useAct.ts';
import type { Said } from '../../../ui/useSaid.tsx';

const t = admin.settings;

interface Props {
  readonly organisation: OrganisationView;
  readonly say: (said: Said) => void;
}

export function ExportSection({ organisation, say }: Props) {
  const { busy, act } = useAct(say);
  const download = () =>
    act(
      () => exportOrganisation(organisation.id),
      ({ blob, name }) => saveFile(blob, name),
    );
  return (
    <section className="setting stack" aria-labelledby="export">
      <h2 id="export">{t.exportTitle}</h2>
      <p className="measure">{t.exportText}</p>
      <div className="actions">
        <Button aria-disabled={busy} onClick={() => void download()}>
          {t.download}
        </Button>
      </div>
    </section>
  );
}
