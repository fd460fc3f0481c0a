import { useCallback, useEffect, useState } from 'react';
import { type Account, loadAccount } from '../../api/account.ts';
import type { Outcome } from '../../api/call.ts';
import { useSession } from '../../api/useSession.ts';
import { session as t } from '../../i18n/en/session.ts';
import { en } from '../../i18n/en.ts';
import { LoadFailure } from '../../ui/LoadFailure.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { Belonging } from './account/Belonging.tsx';
import { DeleteSection } from './account/DeleteSection.tsx';
import { ExportSection } from './account/ExportSection.tsx';
import { FactorSection } from './account/FactorSection.tsx';
import { NameSection } from './account/NameSection.tsx';
import { PasswordSection } from './account/PasswordSection.tsx';

/** One's own account, and everything that can be done with it. */
export function AccountPage() {
  const { reload } = useSession();
  const [loaded, setLoaded] = useState<Outcome<Account> | null>(null);
  const load = useCallback(async () => setLoaded(await loadAccount()), []);
  useEffect(() => {
    void load();
  }, [load]);
  const changed = useCallback(async () => {
    await Promise.all([load(), reload()]);
  }, [load, reload]);
  if (loaded === null) return <Loading text={en.common.loading} />;
  if (loaded.kind !== 'answer') return <LoadFailure outcome={loaded} onRetry={() => void changed()} />;
  const account = loaded.body;
  return (
    <div className="page page-narrow">
      <title>{en.common.pageTitle(t.account.title)}</title>
      <PageHeading>{t.account.title}</PageHeading>
      <Belonging account={account} />
      <FactorSection account={account} onChanged={changed} />
      <NameSection account={account} onChanged={changed} />
      <PasswordSection email={account.email} />
      <ExportSection />
      <DeleteSection />
    </div>
  );
}
