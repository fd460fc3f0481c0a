import type { Instrument } from '../../server/core/instrument/instrument.ts';
import { pick, type SubmissionBody, sampleBody } from './sampleBodies.ts';
import { seededRandom } from './seededRandom.ts';

export interface MalformedRequest {
  readonly what: string;
  readonly body: Uint8Array;
  readonly headers: Record<string, string>;
}

type Random = () => number;
type Mutation = (body: SubmissionBody, random: Random) => string | Uint8Array;

/** Valid nowhere in a submission: off every list, no text that a name may be, no version, no secret. */
export const EVIL: readonly unknown[] = [
  true,
  -1,
  1.5,
  '',
  [],
  [1],
  { $gt: '' },
  { $ne: null },
  { $where: 'sleep(1000)||1' },
  { $regex: '^(a+)+$' },
  '\u0000',
  '\ud800',
  'A'.repeat(5_000),
  { toString: 1 },
  { length: 1e9 },
  { constructor: { prototype: { x: 1 } } },
  2 ** 53 + 2,
];
const TYPES = ['application/json', 'application/json', 'application/json', 'application/json; charset=utf-8'];
const WRONG_TYPES = [
  'application/json; charset=utf-7',
  'text/plain',
  'application/xml',
  'multipart/form-data',
  'application/jsonx',
];

const part = (body: SubmissionBody) => (body.survey ?? body.checklist)!;
const changed = (body: SubmissionBody, change: (body: SubmissionBody) => void): string => {
  change(body);
  return JSON.stringify(body);
};
const slot = (target: object) => target as Record<string, unknown>;

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'an evil top-level value': (body, random) =>
    changed(body, () => {
      slot(body)[pick(['secret', 'site', 'mode'], random)] = pick(EVIL, random);
    }),
  'an evil part': (body, random) =>
    changed(body, () => {
      const key = body.survey === null ? 'checklist' : 'survey';
      slot(body)[key] = pick(EVIL, random);
    }),
  'an evil value in the site': (body, random) =>
    changed(body, () => {
      slot(body.site)[pick(['name', 'stage', 'programme'], random)] = pick(EVIL, random);
    }),
  'an evil value in a part': (body, random) =>
    changed(body, () => {
      slot(part(body))[pick(['instrument', 'version', 'answers'], random)] = pick(EVIL, random);
    }),
  'an evil answer to a listed question': (body, random) =>
    changed(body, () => {
      const { answers } = part(body);
      const names = Object.keys(answers).filter(
        (name) => typeof answers[name] === 'number' || name === 'role',
      );
      answers[names.length === 0 ? 'none-such' : pick(names, random)] = pick(EVIL, random);
    }),
  'something left out': (body, random) =>
    changed(body, () => {
      delete slot(body)[pick(Object.keys(body), random)];
    }),
  'an unknown key': (body, random) =>
    changed(body, () => {
      const home = pick([body, body.site, body.mode, part(body), part(body).answers], random);
      slot(home)[pick(['role_', 'isAdmin', '_id', '$set', 'a.b', '', 'toString', 'constructor'], random)] = 1;
    }),
  'a prototype': (body) => JSON.stringify(body).replace('"answers":{', '"answers":{"__proto__":{"x":1},'),
  'cut off': (body, random) => {
    const text = JSON.stringify(body);
    return text.slice(0, Math.floor(random() * text.length));
  },
  'a byte out of place': (body, random) => {
    const bytes = Buffer.from(JSON.stringify(body));
    bytes[Math.floor(random() * 9)] = pick([0x00, 0xff, 0x5d, 0x5c], random);
    return bytes;
  },
  'deep arrays': (_body, random) => '['.repeat(1 + Math.floor(random() * 20_000)),
  'deep objects': () => `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`,
  'no object': (_body, random) => pick(['null', '[]', '"x"', '1', 'true', '\ufeff{}', '', '{}'], random),
  'a number without end': () => `{"secret":${'9'.repeat(3_000)}}`,
};

/** Seeded requests of which none may be accepted. */
export function* malformedRequests(
  instruments: readonly Instrument[],
  seed: number,
  count: number,
): Generator<MalformedRequest, void> {
  const random = seededRandom(seed);
  for (let made = 0; made < count; made += 1) {
    const body = sampleBody(instruments, random);
    if (random() < 0.1) {
      const type = pick(WRONG_TYPES, random);
      yield { what: type, body: Buffer.from(JSON.stringify(body)), headers: { 'content-type': type } };
      continue;
    }
    const what = pick(Object.keys(MUTATIONS), random);
    const headers: Record<string, string> = { 'content-type': pick(TYPES, random) };
    if (random() < 0.02) headers['content-encoding'] = pick(['gzip', 'br', 'bogus'], random);
    yield { what: `${what} (${made})`, body: Buffer.from(MUTATIONS[what]!(body, random)), headers };
  }
}
