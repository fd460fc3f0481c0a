import type { Storage } from '../../../server/storage/storage.ts';
import { accountSuite } from './accountSuite.ts';
import { crossSiteSuite } from './crossSiteSuite.ts';
import { guessingSuite } from './guessingSuite.ts';
import { resetSuite } from './resetSuite.ts';
import { secondFactorSuite } from './secondFactorSuite.ts';
import { sessionSuite } from './sessionSuite.ts';
import { setupSuite } from './setupSuite.ts';

/** The first set-up, sessions and accounts. */
export function accountSuites(open: () => Promise<Storage>): void {
  setupSuite(open);
  sessionSuite(open);
  secondFactorSuite(open);
  guessingSuite(open);
  resetSuite(open);
  accountSuite(open);
  crossSiteSuite(open);
}
