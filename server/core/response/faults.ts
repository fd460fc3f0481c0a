import type { Fault } from './answers.ts';

/** More than this is no help to anybody; the rest is counted. */
const listed = 100;

/** Collects what is wrong with a response; the first hundred are listed, the rest counted. */
export class FaultList {
  readonly #faults: Fault[] = [];
  #count = 0;

  add(pointer: string, detail: string): void {
    this.#count += 1;
    if (this.#count <= listed) this.#faults.push({ pointer, detail });
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  all(): readonly Fault[] {
    const more = this.#count - listed;
    return more <= 0 ? this.#faults : [...this.#faults, { pointer: '', detail: `and ${more} more` }];
  }
}

/**
 * One step of a JSON pointer, to name the place of a fault: `~` and `/` in a key are escaped.
 *
 * Source: RFC 6901. Example: `pointerStep('a/b')` is "/a~1b".
 */
export const pointerStep = (key: string): string => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
