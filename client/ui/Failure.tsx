import { session as t } from '../i18n/en/session.ts';
import { Notice } from './Notice.tsx';

/** Says at once, to everybody, why it did not work. */
export function Failure({ text }: { readonly text: string | null }) {
  return text === null ? null : (
    <Notice tone="error" title={t.failedTitle} live="assertive">
      <p>{text}</p>
    </Notice>
  );
}
