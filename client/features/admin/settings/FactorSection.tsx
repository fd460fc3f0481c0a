import { Link } from 'react-router';
import { changeOrganisation, type OrganisationView } from '../../../api/organisations.ts';
import { useSignedIn } from '../../../api/useSession.ts';
import { admin } from '../../../i18n/en/admin.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useAct } from '../../../ui/useAct.ts';
import type { Said } from '../../../ui/useSaid.tsx';

const t = admin.settings;

interface Props {
  readonly organisation: OrganisationView;
  readonly say: (said: Said) => void;
  readonly onChanged: (text: string) => (organisation: OrganisationView) => void;
}

export function FactorSection({ organisation, say, onChanged }: Props) {
  const { person } = useSignedIn();
  const { busy, act } = useAct(say);
  const isAsked = organisation.requiresSecondFactor;
  const set = () =>
    act(
      () => changeOrganisation(organisation.id, { requiresSecondFactor: !isAsked }),
      onChanged(isAsked ? t.turnedOff : t.turnedOn),
    );
  return (
    <section className="setting stack" aria-labelledby="factor">
      <h2 id="factor">{t.factorTitle}</h2>
      <p className="measure">{t.factorText}</p>
      <p className="strong">{isAsked ? t.factorOn : t.factorOff}</p>
      {isAsked || person.secondFactor ? (
        <div className="actions">
          <Button aria-disabled={busy} onClick={() => void set()}>
            {isAsked ? t.turnOff : t.turnOn}
          </Button>
        </div>
      ) : (
        <Notice tone="warning">
          <p>{t.ownFirst}</p>
          <p>
            <Link to="/account">{t.toAccount}</Link>
          </p>
        </Notice>
      )}
    </section>
  );
}
