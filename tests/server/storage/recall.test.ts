import { randomUUID } from 'node:crypto';
import { recall, watched } from '../../../server/storage/recall.ts';
import type { SiteDoc } from '../../../server/storage/schemas/sites.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { openEmbedded } from '../../support/openEmbedded.ts';

let storage: Storage;
beforeAll(async () => {
  storage = await openEmbedded();
});
afterAll(() => storage.close());

const site = (): SiteDoc => ({
  _id: randomUUID(),
  organisation: 'o',
  name: 'Clinic',
  setting: 'community',
  state: 'active',
  removeAt: 0,
  bodyMac: '',
  createdAt: 0,
});

/** Sites whose reads are counted. */
function counted() {
  const { sites } = storage.collections;
  let reads = 0;
  const counting = watched<SiteDoc>({
    ...sites,
    get: (id) => {
      reads += 1;
      return sites.get(id);
    },
  });
  return { sites: counting, reads: () => reads };
}

test('what was just read is not read again', async () => {
  const { sites, reads } = counted();
  const one = site();
  await sites.insert(one);
  for (let n = 0; n < 5; n += 1) expect(await recall(sites, one._id)).toEqual(one);
  expect(reads()).toBe(1);
});

test('a change, a removal and an insertion of this process are noticed at once', async () => {
  const { sites } = counted();
  const one = site();
  expect(await recall(sites, one._id)).toBeUndefined();
  await sites.insert(one);
  expect((await recall(sites, one._id))?.state).toBe('active');
  await sites.change({ _id: one._id }, { set: { state: 'deleted' } });
  expect((await recall(sites, one._id))?.state).toBe('deleted');
  await sites.remove({ _id: one._id });
  expect(await recall(sites, one._id)).toBeUndefined();
});

test('what was read while a write was under way is not kept', async () => {
  const { sites } = counted();
  const one = site();
  await sites.insert(one);
  const changing = sites.change({ _id: one._id }, { set: { state: 'deleted' } });
  await recall(sites, one._id);
  await changing;
  expect((await recall(sites, one._id))?.state).toBe('deleted');
});

test('the change of another process is noticed two seconds later', async () => {
  const { sites } = counted();
  const one = site();
  await sites.insert(one);
  await recall(sites, one._id);
  // Past the watch, as another process would do it.
  await storage.collections.sites.change({ _id: one._id }, { set: { state: 'deleted' } });
  expect((await recall(sites, one._id))?.state).toBe('active');
  const { now } = performance;
  performance.now = () => now.call(performance) + 2_001;
  try {
    expect((await recall(sites, one._id))?.state).toBe('deleted');
  } finally {
    performance.now = now;
  }
});

test('a collection that nobody watches is read every time', async () => {
  const { people } = storage.collections;
  expect(await recall(people, randomUUID())).toBeUndefined();
});
