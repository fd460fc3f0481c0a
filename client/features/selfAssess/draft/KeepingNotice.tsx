import { KeepingNotices } from '../../../survey/draft/KeepingNotices.tsx';
import { theDraft, useDraft } from './theDraft.ts';

export function KeepingNotice({ sending = false }: { readonly sending?: boolean }) {
  return <KeepingNotices keeping={useDraft().keeping} sending={sending} onAdopt={theDraft.adopt} />;
}
