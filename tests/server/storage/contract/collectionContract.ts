import { documentContract } from './documentContract.ts';
import { outboxContract } from './outboxContract.ts';
import { queryContract } from './queryContract.ts';
import { refusalContract } from './refusalContract.ts';
import type { Things } from './thing.ts';
import { writeContract } from './writeContract.ts';

export interface Opened {
  readonly things: Things;
  close(): Promise<void>;
}

/** What every engine promises about a collection. Each engine's own tests call this with a way to open it. */
export function collectionContract(engine: string, open: () => Promise<Opened>): void {
  describe(`the collection contract, kept by ${engine}`, () => {
    let opened: Opened;
    const things = () => opened.things;
    beforeAll(async () => {
      opened = await open();
    });
    beforeEach(async () => {
      await opened.things.remove({ _id: { gte: ' ' } });
    });
    afterAll(async () => {
      await opened?.close();
    });
    describe('documents', () => documentContract(things));
    describe('writes', () => writeContract(things));
    describe('queries', () => queryContract(things));
    describe('refusals', () => refusalContract(things));
    describe('outbox', () => outboxContract(things));
  });
}
