import { createHash, createHmac } from 'node:crypto';
import type { Doc } from '../../server/storage/collection.ts';
import type { Dump } from './answeredWave.ts';

/** A guess: this invitation led to that response. */
export type Pair = readonly [invitation: string, response: string];

/** A way to put documents in order, by what stands at a place in them or by where they lie. */
export type Ranks = ReadonlyMap<string, number>;

type Leaf = readonly [path: string, value: string | number];

/** Every text and number of a document, wherever it stands; names of fields count as texts too. */
export function leavesOf(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value === 'string' || typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    [`${path}/${name} (name)`, name] as const,
    ...leavesOf(inner, `${path}/${name}`),
  ]);
}

/** Pairs that share a value which no other invitation and no other response has, directly or through a third document. */
export function joinByValues(dump: Dump): readonly Pair[] {
  const invited = owners(dump['invitations'] ?? [], (doc) => leavesOf(doc).map(([, value]) => value));
  const responded = owners(dump['responses'] ?? [], (doc) => leavesOf(doc).map(([, value]) => value));
  const direct = [...invited].flatMap(([value, invitation]) => pairOf(invitation, responded.get(value)));
  const third = Object.entries(dump)
    .filter(([name]) => name !== 'invitations' && name !== 'responses')
    .flatMap(([, docs]) => docs)
    .flatMap((doc) => {
      const values = leavesOf(doc).map(([, value]) => value);
      const left = values.flatMap((value) => invited.get(value) ?? []);
      const right = values.flatMap((value) => responded.get(value) ?? []);
      return left.flatMap((invitation) => right.map((response): Pair => [invitation, response]));
    });
  return [...direct, ...third];
}

/** The same after hashing: any value of one side, alone, with a prefix or as a key, found as a value of the other. */
export function joinByHashes(dump: Dump, tokens: ReadonlyMap<string, string>): readonly Pair[] {
  const short = (doc: Doc) =>
    leavesOf({ ...doc, survey: null, seconds: null, token: tokens.get(doc._id) ?? '' })
      .map(([, value]) => String(value))
      .filter((value) => value !== '');
  const invitations = dump['invitations'] ?? [];
  const responses = dump['responses'] ?? [];
  const invited = owners(invitations, short);
  const responded = owners(responses, short);
  const forth = [...owners(invitations, (doc) => hashesOf(short(doc)))];
  const back = [...owners(responses, (doc) => hashesOf(short(doc)))];
  return [
    ...forth.flatMap(([hash, invitation]) => pairOf(invitation, responded.get(hash))),
    ...back.flatMap(([hash, response]) => pairOf(invited.get(hash), response)),
  ];
}

const PREFIXES = ['', 'store:', 'spend:', 'token:', 'response:', 'invitation:'];

function hashesOf(values: readonly string[]): readonly string[] {
  const plain = values.flatMap((value) =>
    PREFIXES.map((prefix) =>
      createHash('sha256')
        .update(prefix + value)
        .digest(),
    ),
  );
  const keyed = values.flatMap((key) =>
    [...PREFIXES, ...values].map((value) => createHmac('sha256', key).update(value).digest()),
  );
  return [...plain, ...keyed].flatMap((digest) => [digest.toString('hex'), digest.toString('base64url')]);
}

/** Every order that the documents give away: by each place that holds a different value in each of them. */
export function ordersOf(docs: readonly Doc[]): ReadonlyMap<string, Ranks> {
  const places = new Map<string, Map<string, string | number>>();
  for (const doc of docs)
    for (const [path, value] of leavesOf({ ...doc, survey: null })) {
      if (!places.has(path)) places.set(path, new Map());
      places.get(path)!.set(doc._id, value);
    }
  const telling = [...places].filter(
    ([, values]) => values.size === docs.length && new Set(values.values()).size > docs.length / 2,
  );
  return new Map(telling.map(([path, values]) => [path, ranksOf(values)]));
}

/** By value, numbers before texts; ties in the order of the map. */
export function ranksOf(values: ReadonlyMap<string, string | number>): Ranks {
  const sorted = [...values].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
  return new Map(sorted.map(([id], rank) => [id, rank]));
}

/** Lays two orders side by side, once as they are and once turned round. */
export function joinByOrder(invitations: Ranks, responses: Ranks): readonly (readonly Pair[])[] {
  const left = [...invitations].sort((a, b) => a[1] - b[1]).map(([id]) => id);
  const right = [...responses].sort((a, b) => a[1] - b[1]).map(([id]) => id);
  const zip = (ids: readonly string[]) =>
    left.flatMap((id, n) => (ids[n] === undefined ? [] : [[id, ids[n]] as const]));
  return [zip(right), zip(right.toReversed())];
}

/** Spearman's rank correlation of an order with the true one. */
export function correlation(ranks: Ranks, truth: readonly string[]): number {
  const n = truth.length;
  const squares = truth.reduce((sum, id, at) => sum + (ranks.get(id)! - at) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}

/** What chance alone stays below 999 times in 1,000. */
export function noiseBound(n: number): number {
  return 3.29 / Math.sqrt(n - 1);
}

/** Values that stand in one document alone, with its id. */
function owners<V>(docs: readonly Doc[], valuesOf: (doc: Doc) => readonly V[]): Map<V, string> {
  const found = new Map<V, string | undefined>();
  for (const doc of docs)
    for (const value of new Set(valuesOf(doc))) found.set(value, found.has(value) ? undefined : doc._id);
  return new Map([...found].flatMap(([value, id]) => (id === undefined ? [] : [[value, id] as const])));
}

function pairOf(invitation: string | undefined, response: string | undefined): readonly Pair[] {
  return invitation === undefined || response === undefined ? [] : [[invitation, response]];
}
