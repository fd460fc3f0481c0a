import type { z } from 'zod';
import type { Fault } from '../core/response/answers.ts';

/** RFC 6901: `/survey/answers/patients`. */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** What zod found, as faults with pointers; an unknown key is pointed at itself, not at its parent. */
export function faultsOf(error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue): Fault[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        pointer: jsonPointer([...issue.path, key]),
        detail: 'is not known here',
      }));
    }
    return [{ pointer: jsonPointer(issue.path), detail: issue.message }];
  });
}
