import { CURRENT_NOTICE } from '../../../core/wave/notice.ts';
import { Problem } from '../../../problems.ts';
import { hashSecret } from '../../../secrets.ts';
import { auditEvent } from '../../../storage/auditEvent.ts';
import { Conflict } from '../../../storage/collection.ts';
import { StorageUnavailable } from '../../../storage/errors.ts';
import type { SiteDoc } from '../../../storage/schemas/sites.ts';
import type { WaveDoc } from '../../../storage/schemas/waves.ts';
import type { Deps } from '../../deps.ts';
import { demandSameBody, type Once, onceOf, onceParameter } from '../../onceId.ts';
import { jsonReply, type Route } from '../../route.ts';
import { idParameter, WRITE_PROBLEMS } from '../../usualProblems.ts';
import { type NewWave, readNewWave } from '../../waves/readNewWave.ts';
import { waveView } from '../../waves/waveView.ts';
import { CreateWaveSchema, WaveViewSchema } from '../../wire/wave.ts';

export function createWave(deps: Deps): Route<'createWave'> {
  return {
    id: 'createWave',
    method: 'POST',
    path: '/api/sites/:id/waves',
    summary: 'Open a wave, now or later. Sending it again with the same key is safe.',
    parameters: [...idParameter('The site'), onceParameter],
    body: { schema: CreateWaveSchema, examples: { staff: EXAMPLE } },
    answers: { 201: { description: 'The wave', type: 'application/json', schema: WaveViewSchema } },
    problems: [...WRITE_PROBLEMS, 'already-exists', 'idempotency-key-reused'],
    handle: async (request, scope) => {
      const site = scope.found;
      const once = onceOf(deps, request, scope.person._id, { site: site._id, sent: request.body ?? null });
      const earlier = await earlierWave(deps, once);
      const wave =
        earlier ??
        (await insertNext(
          deps,
          newWave(deps, once, site, await readNewWave(deps, site, request.body)),
          scope.person._id,
        ));
      return jsonReply(201, await waveView(deps, scope, site, wave));
    },
  };
}

const EXAMPLE = {
  instrument: 'web-therapy-readiness',
  version: 1,
  opensAt: 'now',
  closesAt: '2026-12-18T17:00',
  timeZone: 'Europe/Berlin',
  stage: 'preparing',
  programme: null,
  expectedStaff: { byRole: { clinician: 6, manager: 1, admin: 4, other: 1 } },
  anonymity: 'open-link',
  minimumGroup: 5,
  notice: CURRENT_NOTICE,
  accountable: '00000000-0000-4000-8000-000000000000',
};

/** What the same key made before. */
async function earlierWave({ collections }: Deps, once: Once): Promise<WaveDoc | undefined> {
  const earlier = await collections.waves.get(once._id);
  if (earlier !== undefined) demandSameBody(earlier, once);
  return earlier;
}

function newWave(
  deps: Deps,
  { _id: id, bodyMac }: Once,
  site: SiteDoc,
  { sent, survey, ...read }: NewWave,
): WaveDoc {
  const { stage, programme, anonymity, minimumGroup, notice, accountable, timeZone } = sent;
  const token = deps.secrets.mint('wave', id, 1);
  return {
    _id: id,
    bodyMac,
    organisation: site.organisation,
    site: site._id,
    number: 0,
    instrument: survey.id,
    version: survey.version,
    hash: survey.hash,
    ...read,
    ...{ timeZone, stage, programme, anonymity, minimumGroup, notice, accountable },
    // Where everybody has an invitation of their own, no link opens the wave for all.
    linkHash: hashSecret(anonymity === 'open-link' ? token : Buffer.from(deps.newSecret()).toString('hex')),
    linkGeneration: 1,
    state: 'running',
    outcome: null,
    progress: null,
    progressTotal: 0,
    revision: 1,
    createdAt: deps.now(),
  };
}

/** Two at once want the same number; the unique index lets one have it, and the other looks again at what is running. */
async function insertNext(deps: Deps, wave: WaveDoc, by: string): Promise<WaveDoc> {
  const { waves } = deps.collections;
  for (let attempt = 0; attempt < 20; attempt += 1) {
    // In this order: whatever is opened after the first look takes the number that we want.
    const last = await lastWave(deps, wave);
    const running = await runningWave(deps, wave);
    // Pressed twice: the other request was faster.
    if (running?._id === wave._id) {
      demandSameBody(running, wave);
      return running;
    }
    if (running !== undefined) throw second(running);
    const numbered = { ...wave, number: (last?.number ?? 0) + 1 };
    try {
      await waves.insert(numbered, [createdEvent(numbered, by)]);
      return numbered;
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }
  throw new StorageUnavailable('the next number of a wave cannot be had');
}

async function lastWave({ collections }: Deps, { site }: WaveDoc): Promise<WaveDoc | undefined> {
  const [last] = await collections.waves.find(
    { site },
    { sort: { by: 'number', order: 'descending' }, limit: 1 },
  );
  return last;
}

async function runningWave(
  { collections }: Deps,
  { site, instrument }: WaveDoc,
): Promise<WaveDoc | undefined> {
  return (await collections.waves.find({ site, instrument, state: 'running' }, { limit: 1 }))[0];
}

/** Two waves of one survey at one site at a time would split the team's answers. */
function second({ number }: WaveDoc): Problem {
  return new Problem('already-exists', {
    detail: `Wave ${number} of this survey is planned or under way at this site. Close or cancel it first.`,
  });
}

function createdEvent(wave: WaveDoc, by: string) {
  const { _id: subject, organisation, createdAt: at } = wave;
  const { site, number, instrument, version, opensAt, closesAt, anonymity, minimumGroup, notice } = wave;
  return auditEvent(
    'wave.created',
    { at, by, organisation, subject },
    {
      ...{ site, number, instrument, version, opensAt, closesAt, anonymity, minimumGroup, notice },
      expectedStaff: wave.expectedStaff.total,
      accountable: wave.accountable,
    },
  );
}
