import type { SetUp, Stage } from './draft.ts';

export type SetUpField = 'siteName' | 'stage' | 'programme' | 'mode' | 'participants' | 'parts';

export interface CompleteSetUp {
  readonly site: { readonly name: string; readonly stage: Stage; readonly programme: string | null };
  readonly mode:
    | { readonly kind: 'one-person' }
    | { readonly kind: 'consensus'; readonly participants: number };
}

export type SetUpResult =
  | { readonly ok: true; readonly setUp: CompleteSetUp }
  | { readonly ok: false; readonly faults: readonly SetUpField[] };

/** Whole number from 2 to 500, as the server demands. */
function readParticipants(text: string): number | undefined {
  const value = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : 0;
  return value >= 2 && value <= 500 ? value : undefined;
}

/** As the server demands: something to see, beyond blanks, joiners and other characters without a shape. */
const HAS_INK = /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;
const isName = (text: string): boolean => HAS_INK.test(text) && text.length <= 200;

/** Everything that is missing or wrong in the form, in its order on the page; otherwise the form as sent. */
export function readSetUp(form: SetUp): SetUpResult {
  const name = form.siteName.trim();
  const programme = form.programme.trim();
  const participants = readParticipants(form.participants);
  const faults: SetUpField[] = [];
  if (!isName(name)) faults.push('siteName');
  if (form.stage === null) faults.push('stage');
  if (!form.programmeOpen && !isName(programme)) faults.push('programme');
  if (form.mode === null) faults.push('mode');
  if (form.mode === 'consensus' && participants === undefined) faults.push('participants');
  if (form.parts === null) faults.push('parts');
  if (faults.length > 0 || form.stage === null) return { ok: false, faults };
  const site = { name, stage: form.stage, programme: form.programmeOpen ? null : programme };
  return participants !== undefined && form.mode === 'consensus'
    ? { ok: true, setUp: { site, mode: { kind: 'consensus', participants } } }
    : { ok: true, setUp: { site, mode: { kind: 'one-person' } } };
}
