import mongoose, { type Connection, type Model } from 'mongoose';
import { checkChange, checkDocument, isId } from './checkDocument.ts';
import { checkLimit, checkSort, checkTarget, checkWhere } from './checkWhere.ts';
import type { Collection, Doc, FindOptions, Outbox, OutboxEvent, Where } from './collection.ts';
import { filterOf, pageFilter, sortOf } from './mongoQuery.ts';
import { checkEvents, withIds } from './outboxEvents.ts';
import type { Declaration } from './schemas/declaration.ts';
import { streamPages } from './streamPages.ts';

/** What a model holds, as far as the types go: the declaration has the rest, and checks it. */
interface Stored {
  _id: string;
  outbox?: OutboxEvent[];
}

/** Runs an operation against the server within its deadline, and translates what it fails with. */
export type Run = <R>(collection: string, operation: () => PromiseLike<R>) => Promise<R>;

/** A collection of the port as a Mongoose model. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a factory of short methods that share what it closes over.
export function mongoCollection<T extends Doc>(
  connection: Connection,
  run: Run,
  declaration: Declaration<T>,
): Collection<T> & Outbox<T> {
  const { name, hasOutbox } = declaration;
  const model: Model<Stored> = connection.model<Stored>(name, declaration.schema as never, name);
  const projection = hasOutbox ? { outbox: 0 } : {};
  const options = { sanitizeFilter: true, strictQuery: 'throw', lean: true } as const;
  const stored = (text: string, events: readonly OutboxEvent[]) => ({
    ...JSON.parse(text),
    ...(hasOutbox ? { outbox: [...events] } : {}),
  });
  const read = (found: unknown): T => found as T;

  const collection: Collection<T> & Outbox<T> = {
    of: name,
    async insert(doc, events = []) {
      const text = checkDocument(declaration, doc);
      const waiting = withIds(checkEvents(declaration, events));
      await run(name, () => new model(stored(text, waiting)).save());
    },
    async insertMany(docs) {
      const texts = docs.map((doc) => checkDocument(declaration, doc));
      if (texts.length === 0) return;
      await run(name, () =>
        model.insertMany(
          texts.map((text) => stored(text, [])),
          { ordered: true },
        ),
      );
    },
    async get(id) {
      if (!isId(id)) return undefined;
      const found = await run(name, () => model.findOne({ _id: id }, projection, options));
      return found === null ? undefined : read(found);
    },
    async findOne(where) {
      return (await collection.find(where, { limit: 1 }))[0];
    },
    async find(where, { limit, sort, after }: FindOptions<T>) {
      const terms = checkWhere(declaration, where);
      const order = checkSort(declaration, terms, sort);
      const most = checkLimit(declaration, limit);
      const all = filterOf(terms);
      const filter = after === undefined ? all : pageFilter(all, order, after);
      const query = () => model.find(filter, projection, { ...options, sort: sortOf(order), limit: most });
      return (await run(name, query)).map(read);
    },
    stream: (where: Where<T>) => streamPages(collection, where),
    async count(where) {
      const filter = filterOf(checkWhere(declaration, where));
      return await run(name, () => model.countDocuments(filter, options));
    },
    async change(where, change, { sort, events = [] } = {}) {
      const terms = checkTarget(declaration, where);
      const order = checkSort(declaration, terms, sort);
      const { set, inc } = checkChange(declaration, change);
      const added = withIds(checkEvents(declaration, events));
      const update = {
        ...(Object.keys(set).length > 0 ? { $set: set } : {}),
        ...(Object.keys(inc).length > 0 ? { $inc: inc } : {}),
        ...(added.length > 0 ? { $push: { outbox: { $each: [...added] } } } : {}),
      };
      const asked = { ...options, projection, sort: sortOf(order), returnDocument: 'after' } as const;
      const found = await run(name, () => model.findOneAndUpdate(filterOf(terms), update as never, asked));
      return found === null ? undefined : read(found);
    },
    async remove(where) {
      const filter = filterOf(checkTarget(declaration, where));
      return (await run(name, () => model.deleteMany(filter, options))).deletedCount;
    },
    async removeSettled(where) {
      const named = filterOf(checkTarget(declaration, where));
      const filter = { ...named, 'outbox.0': mongoose.trusted({ $exists: false }) };
      return (await run(name, () => model.deleteMany(filter as never, options))).deletedCount;
    },
    async pending(limit, where) {
      const named = where === undefined ? {} : filterOf(checkTarget(declaration, where));
      const filter = { ...named, 'outbox.id': mongoose.trusted({ $gt: '' }) };
      const asked = { ...options, sort: { _id: 1 }, limit: checkLimit(declaration, limit) } as const;
      const found = await run(name, () => model.find(filter as never, { outbox: 1 }, asked));
      return found.map((one) => ({ doc: one._id, events: one.outbox ?? [] }));
    },
    async settle(doc, events) {
      const update = { $pull: { outbox: { id: { $in: [...events] } } } };
      await run(name, () => model.updateOne({ _id: doc }, update as never, options));
    },
  };
  return collection;
}
