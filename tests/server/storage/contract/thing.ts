import { Schema } from 'mongoose';
import type { Collection, Json, Outbox } from '../../../../server/storage/collection.ts';
import { declare, outbox, record } from '../../../../server/storage/schemas/declaration.ts';

/** A document with one field of every kind that a resource may declare. */
export interface Thing {
  readonly _id: string;
  readonly key: string;
  readonly owner: string;
  readonly slot: number;
  readonly group: string;
  readonly rank: number;
  readonly sortKey: string;
  readonly flag: boolean;
  readonly note: string | null;
  readonly part: { readonly name: string; readonly size: number | null } | null;
  readonly extra: Json;
}

export const things = declare<Thing>(
  'things',
  {
    key: String,
    owner: String,
    slot: Number,
    group: String,
    rank: Number,
    sortKey: { type: String, ordered: true },
    flag: Boolean,
    note: { type: String, nullable: true },
    part: record({ name: String, size: { type: Number, nullable: true } }, { nullable: true }),
    extra: { type: Schema.Types.Mixed, nullable: true },
    outbox,
  },
  [
    { name: 'key', fields: ['key'], unique: true },
    { name: 'owner_slot', fields: ['owner', 'slot'], unique: true },
    { name: 'group_rank', fields: ['group', 'rank'], unique: false },
    { name: 'group_flag_sortKey', fields: ['group', 'flag', 'sortKey'], unique: false },
    { name: 'rank', fields: ['rank'], unique: false },
  ],
);

export type Things = Collection<Thing> & Outbox<Thing>;

let made = 0;

/** A thing like no other, with what the test is about. */
export function thing(about: Partial<Thing> = {}): Thing {
  made += 1;
  const _id = about._id ?? `t${String(made).padStart(6, '0')}`;
  return {
    _id,
    key: `key of ${_id}`,
    owner: `owner of ${_id}`,
    slot: 1,
    group: 'g',
    rank: made,
    sortKey: `s${made}`,
    flag: false,
    note: null,
    part: null,
    extra: null,
    ...about,
  };
}

/** What `act` failed with; a test that expects a failure must not pass because there was none. */
export async function failureOf(act: () => unknown): Promise<unknown> {
  try {
    await act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing failed');
}
