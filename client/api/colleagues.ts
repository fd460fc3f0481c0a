import type { Members } from '../../server/http/wire/membership.ts';
import { call, type Outcome } from './call.ts';

export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** The members of an organisation by name, each once; refused to whoever may not see them. */
export const loadColleagues = (organisation: string): Promise<Outcome<readonly Colleague[]>> =>
  call(`/api/organisations/${encodeURIComponent(organisation)}/members`, {}, async (response) => {
    const { members } = (await response.json()) as Members;
    const byId = new Map(members.map(({ person }) => [person.id, { id: person.id, name: person.name }]));
    return [...byId.values()].toSorted((a, b) => a.name.localeCompare(b.name));
  });
