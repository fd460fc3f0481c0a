import type { SelfAssessmentDoc } from '../../../../server/storage/schemas/selfAssessments.ts';
import {
  deleteSelfAssessment,
  loadSelfAssessment,
  removeDueSelfAssessments,
  type SelfAssessments,
  storeSelfAssessment,
} from '../../../../server/storage/selfAssessments.ts';

let made = 0;

function submission(about: Partial<SelfAssessmentDoc> = {}): SelfAssessmentDoc {
  made += 1;
  return {
    _id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    onceKey: `once ${made}`,
    bodyMac: 'body',
    secretHash: 'secret',
    state: 'stored',
    expiresAt: 1_000,
    asOf: '2026-01-15',
    site: { name: 'North & South <clinic>', stage: 'pilot', programme: null },
    mode: { kind: 'consensus', participants: 6, disagreed: ['patients'] },
    survey: {
      instrument: 'web-therapy-readiness',
      version: 1,
      hash: 'h',
      answers: { role: 'clinician', 'item-a': 4 },
    },
    checklist: null,
    ...about,
  };
}

export interface OpenedSelfAssessments {
  readonly selfAssessments: SelfAssessments;
  close(): Promise<void>;
}

/** The life of a self-assessment, the same on every engine. */
export function selfAssessmentsContract(engine: string, open: () => Promise<OpenedSelfAssessments>): void {
  describe(`self-assessments in ${engine}`, () => {
    let opened: OpenedSelfAssessments;
    const all = () => opened.selfAssessments;
    beforeAll(async () => {
      opened = await open();
    });
    beforeEach(async () => {
      await all().remove({ expiresAt: { gte: 0 } });
    });
    afterAll(async () => {
      await opened?.close();
    });

    test('the same body under the same key is a replay, another body is the key reused', async () => {
      const first = submission();
      expect(await storeSelfAssessment(all(), first)).toEqual({ kind: 'stored', doc: first });
      const again = submission({ onceKey: first.onceKey });
      expect(await storeSelfAssessment(all(), again)).toEqual({ kind: 'replay', doc: first });
      const other = submission({ onceKey: first.onceKey, bodyMac: 'other' });
      expect(await storeSelfAssessment(all(), other)).toEqual({ kind: 'key-reused' });
      expect(await all().count({})).toBe(1);
      expect(await loadSelfAssessment(all(), first._id)).toEqual(first);
    });

    test('of 20 at once under one key one is stored and 19 find it', async () => {
      const { onceKey } = submission();
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () => storeSelfAssessment(all(), submission({ onceKey }))),
      );
      expect(outcomes.filter(({ kind }) => kind === 'stored')).toHaveLength(1);
      const ids = outcomes.map((outcome) => ('doc' in outcome ? outcome.doc._id : outcome.kind));
      expect(new Set(ids).size).toBe(1);
    });

    test('an id that is taken is a fault, not a replay', async () => {
      const first = submission();
      await storeSelfAssessment(all(), first);
      await expect(storeSelfAssessment(all(), submission({ _id: first._id }))).rejects.toMatchObject({
        index: '_id',
      });
    });

    test('a deleted one keeps nothing that was said and cannot come back', async () => {
      const doc = submission();
      await storeSelfAssessment(all(), doc);
      expect(await deleteSelfAssessment(all(), doc._id)).toBe(true);
      expect(await deleteSelfAssessment(all(), doc._id)).toBe(false);
      expect(await deleteSelfAssessment(all(), 'nobody')).toBe(false);
      const { _id, onceKey, secretHash, expiresAt } = doc;
      const nothing = { bodyMac: null, asOf: null, site: null, mode: null, survey: null, checklist: null };
      const tombstone = { _id, onceKey, secretHash, expiresAt, state: 'deleted', ...nothing };
      expect(await loadSelfAssessment(all(), _id)).toEqual(tombstone);
      expect(await storeSelfAssessment(all(), submission({ onceKey }))).toEqual({ kind: 'deleted' });
    });

    test('what is due goes, tombstones included, and frees its key; the rest stays', async () => {
      const due = [submission({ expiresAt: 10 }), submission({ expiresAt: 11 })];
      const later = submission({ expiresAt: 12 });
      for (const doc of [...due, later]) await storeSelfAssessment(all(), doc);
      await deleteSelfAssessment(all(), due[0]!._id);
      expect(await removeDueSelfAssessments(all(), 11)).toBe(2);
      expect(await removeDueSelfAssessments(all(), 11)).toBe(0);
      expect(await loadSelfAssessment(all(), later._id)).toEqual(later);
      const again = submission({ onceKey: due[0]!.onceKey });
      expect((await storeSelfAssessment(all(), again)).kind).toBe('stored');
    });
  });
}
