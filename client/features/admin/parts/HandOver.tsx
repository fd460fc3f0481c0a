import { useState } from 'react';
import { admin } from '../../../i18n/en/admin.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';

const t = admin.members;

/** A link for one person, where no mail can be sent. Without a clipboard (plain http) it can still be marked and copied. */
export function HandOver({ email, link }: { readonly email: string; readonly link: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <Notice tone="info" title={t.linkTitle(email)} live="polite">
      <div className="hand-over">
        <p>{t.linkText}</p>
        <Field label={t.link}>
          {(ids) => (
            <input
              {...ids}
              className="text-input"
              readOnly
              value={link}
              onFocus={(event) => event.target.select()}
            />
          )}
        </Field>
        {navigator.clipboard === undefined ? null : (
          <div className="actions">
            <Button onClick={() => void copy()}>{t.copy}</Button>
            <span role="status">{isCopied ? t.copied : ''}</span>
          </div>
        )}
      </div>
    </Notice>
  );
}
