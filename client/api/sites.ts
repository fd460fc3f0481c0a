import type { ListedSite, SiteView } from '../../server/http/wire/site.ts';
import { call, type Outcome, readJson, readNothing, send } from './call.ts';
import { fileName } from './selfAssessments.ts';

export type { ListedSite, SiteView } from '../../server/http/wire/site.ts';

const at = (id: string): string => `/api/sites/${encodeURIComponent(id)}`;
const ofOrganisation = (id: string): string => `/api/organisations/${encodeURIComponent(id)}/sites`;

export interface SiteText {
  readonly name: string;
  readonly setting: string;
}

/** A file that the server made, under the name that it proposes. */
export interface Download {
  readonly blob: Blob;
  readonly name: string;
}

export const listSites = (organisation: string): Promise<Outcome<readonly ListedSite[]>> =>
  call(ofOrganisation(organisation), {}, readJson<readonly ListedSite[]>);

export const addSite = (organisation: string, site: SiteText): Promise<Outcome<{ readonly id: string }>> =>
  send('POST', ofOrganisation(organisation), site, readJson<{ readonly id: string }>);

export const loadSite = (id: string): Promise<Outcome<SiteView>> => call(at(id), {}, readJson<SiteView>);

export const changeSite = (id: string, change: Partial<SiteText>): Promise<Outcome<SiteView>> =>
  send('PATCH', at(id), change, readJson<SiteView>);

export const deleteSite = (id: string): Promise<Outcome<null>> =>
  call(at(id), { method: 'DELETE' }, readNothing);

export const restoreSite = (id: string): Promise<Outcome<null>> =>
  call(`${at(id)}/restore`, { method: 'POST' }, readNothing);

export const exportSite = (id: string): Promise<Outcome<Download>> =>
  call(`${at(id)}/export`, { timeOutSeconds: 90 }, async (response) => ({
    blob: await response.blob(),
    name: fileName(response.headers.get('content-disposition'), 'plumbline-site.json'),
  }));
