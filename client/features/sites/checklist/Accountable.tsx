import { useState } from 'react';
import { loadColleagues } from '../../../api/colleagues.ts';
import { useLoad } from '../../../api/useLoad.ts';
import { changeWave, type WaveView } from '../../../api/waves.ts';
import { sitesChecklist as t } from '../../../i18n/en/sitesChecklist.ts';
import { Field } from '../../../ui/Field.tsx';
import { refusalText } from '../../../ui/useAct.ts';
import type { ChecklistState } from './checklistState.ts';
import type { ChecklistStore } from './checklistStore.ts';

interface Props {
  readonly wave: WaveView;
  readonly state: ChecklistState;
  readonly store: ChecklistStore;
}

/** Who answers for the checklist, to be handed to a colleague at any time. */
export function Accountable({ wave, state, store }: Props) {
  const { load } = useLoad(wave.organisation.id, () => loadColleagues(wave.organisation.id));
  const [said, setSaid] = useState('');
  const present = state.checklist.accountable;
  const others = load.kind === 'ready' ? load.value.filter((person) => person.id !== present.id) : [];
  if (others.length === 0) return null;
  const hand = async (id: string) => {
    const outcome = await changeWave(wave.id, { accountable: id });
    if (outcome.kind !== 'answer') return setSaid(refusalText(outcome));
    store.adopt({ ...state.checklist, accountable: outcome.body.accountable });
    setSaid(t.accountableSaved);
  };
  return (
    <div className="accountable">
      <Field label={t.accountable}>
        {(ids) => (
          <select
            {...ids}
            className="text-input"
            value={present.id}
            onChange={(event) => void hand(event.target.value)}
          >
            <option value={present.id}>{present.name}</option>
            {others.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p role="status" className="soft small">
        {said}
      </p>
    </div>
  );
}
