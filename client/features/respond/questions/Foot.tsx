import { assess } from '../../../i18n/en/assess.ts';
import { respond } from '../../../i18n/en/respond.ts';
import { ClearDevice } from '../../../survey/ClearDevice.tsx';
import type { Draft } from '../draft/draft.ts';
import { type RespondStore, useRespondDraft } from '../draft/respondStore.ts';
import { Offer } from '../resume/Offer.tsx';

/** Under every page: where the answers are, how to go on elsewhere, and how to leave nothing behind. */
export function Foot({ store, draft }: { readonly store: RespondStore; readonly draft: Draft }) {
  const { keeping } = useRespondDraft(store);
  return (
    <ClearDevice
      where={keeping === 'kept' ? respond.kept[store.device] : ''}
      meaning={draft.resume === null ? assess.clearText : respond.clearResume}
      onClear={store.clear}
    >
      <Offer store={store} draft={draft} />
    </ClearDevice>
  );
}
