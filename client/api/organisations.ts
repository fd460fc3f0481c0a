import type { EventList } from '../../server/http/wire/auditEvent.ts';
import type {
  CreatedOrganisation,
  DeletionView,
  ListedOrganisation,
  OrganisationList,
  OrganisationView,
} from '../../server/http/wire/organisation.ts';
import { call, type Outcome, readJson, readNothing, send } from './call.ts';
import { fileName } from './selfAssessments.ts';
import type { Download } from './sites.ts';

export type { LoggedEvent } from '../../server/http/wire/auditEvent.ts';
export type {
  CreatedOrganisation,
  DeletionView,
  ListedOrganisation,
  OrganisationList,
  OrganisationView,
} from '../../server/http/wire/organisation.ts';

const at = (id: string): string => `/api/organisations/${encodeURIComponent(id)}`;
const operated = (id: string): string => `/api/operator/organisations/${encodeURIComponent(id)}`;

export const loadOrganisation = (id: string): Promise<Outcome<OrganisationView>> =>
  call(at(id), {}, readJson<OrganisationView>);

export const changeOrganisation = (
  id: string,
  change: { readonly name?: string; readonly requiresSecondFactor?: boolean },
): Promise<Outcome<OrganisationView>> => send('PATCH', at(id), change, readJson<OrganisationView>);

export const deleteOrganisation = (id: string): Promise<Outcome<DeletionView>> =>
  call(at(id), { method: 'DELETE' }, readJson<DeletionView>);

export const loadDeletion = (id: string): Promise<Outcome<DeletionView>> =>
  call(`${at(id)}/deletion`, {}, readJson<DeletionView>);

export const restoreOrganisation = (id: string): Promise<Outcome<null>> =>
  call(`${at(id)}/restore`, { method: 'POST' }, readNothing);

export const exportOrganisation = (id: string): Promise<Outcome<Download>> =>
  call(`${at(id)}/export`, { timeOutSeconds: 90 }, async (response) => ({
    blob: await response.blob(),
    name: fileName(response.headers.get('content-disposition'), 'plumbline-organisation.json'),
  }));

/** A page of the log; `before` is `next` of the page before. */
export const loadEvents = (id: string, before: string | null): Promise<Outcome<EventList>> =>
  call(`${at(id)}/events${before === null ? '' : `?before=${before}`}`, {}, readJson<EventList>);

export const listOrganisations = (after: string | null): Promise<Outcome<OrganisationList>> =>
  call(`/api/organisations${after === null ? '' : `?after=${after}`}`, {}, readJson<OrganisationList>);

/** The same key twice makes one organisation. */
export const createOrganisation = (
  key: string,
  body: { readonly name: string; readonly adminEmail: string },
): Promise<Outcome<CreatedOrganisation>> =>
  call(
    '/api/organisations',
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(body),
    },
    readJson<CreatedOrganisation>,
  );

export const deleteListed = (id: string): Promise<Outcome<ListedOrganisation>> =>
  call(operated(id), { method: 'DELETE' }, readJson<ListedOrganisation>);

export const restoreListed = (id: string): Promise<Outcome<ListedOrganisation>> =>
  call(`${operated(id)}/restore`, { method: 'POST' }, readJson<ListedOrganisation>);
