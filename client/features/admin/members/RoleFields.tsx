import { useId } from 'react';
import type { RoleAt, RoleName } from '../../../api/members.ts';
import type { ListedSite } from '../../../api/sites.ts';
import { admin } from '../../../i18n/en/admin.ts';
import { Field } from '../../../ui/Field.tsx';

const t = admin.members;

interface Props {
  readonly value: RoleAt;
  readonly onChange: (value: RoleAt) => void;
  readonly sites: readonly ListedSite[];
  readonly tried: boolean;
}

/** Whether what is chosen can be sent: a role limited to no site would be none. */
export const isWhole = ({ sites }: RoleAt): boolean => sites === null || sites.length > 0;

/** As what, and at which sites. An admin is admin of everything, so there is nothing to choose. */
export function RoleFields({ value, onChange, sites, tried }: Props) {
  const choose = (role: RoleName) => onChange({ role, sites: role === 'admin' ? null : value.sites });
  return (
    <>
      <Field label={t.role} hint={admin.roleMeans[value.role]}>
        {(ids) => (
          <select
            {...ids}
            className="text-input"
            value={value.role}
            onChange={(event) => choose(event.target.value as RoleName)}
          >
            {Object.entries(admin.roles).map(([role, title]) => (
              <option key={role} value={role}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      {value.role === 'admin' || sites.length === 0 ? null : (
        <SiteChoice
          chosen={value.sites}
          onChange={(chosen) => onChange({ ...value, sites: chosen })}
          sites={sites}
          fault={tried && !isWhole(value) ? t.chooseSite : undefined}
        />
      )}
    </>
  );
}

interface SiteProps {
  readonly chosen: readonly string[] | null;
  readonly onChange: (chosen: readonly string[] | null) => void;
  readonly sites: readonly ListedSite[];
  readonly fault: string | undefined;
}

function SiteChoice({ chosen, onChange, sites, fault }: SiteProps) {
  const name = useId();
  const radio = (title: string, isChosen: boolean, next: readonly string[] | null) => (
    <label className="tick">
      <input type="radio" name={name} checked={isChosen} onChange={() => onChange(next)} />
      {title}
    </label>
  );
  return (
    <fieldset className="choices" aria-describedby={fault === undefined ? undefined : `${name}-error`}>
      <legend className="field-label">{t.where}</legend>
      {fault === undefined ? null : (
        <p className="field-error" id={`${name}-error`}>
          {fault}
        </p>
      )}
      <div className="tick-list">
        {radio(t.everywhere, chosen === null, null)}
        {radio(t.somewhere, chosen !== null, [])}
      </div>
      {chosen === null ? null : (
        <div className="tick-list tick-inner">
          {sites.map((site) => (
            <label key={site.id} className="tick">
              <input
                type="checkbox"
                checked={chosen.includes(site.id)}
                onChange={() =>
                  onChange(
                    chosen.includes(site.id) ? chosen.filter((id) => id !== site.id) : [...chosen, site.id],
                  )
                }
              />
              {site.name}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
