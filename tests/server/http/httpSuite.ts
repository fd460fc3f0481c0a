import type { Storage } from '../../../server/storage/storage.ts';
import { faultsSuite } from './faultsSuite.ts';
import { holderSuite } from './holderSuite.ts';
import { hostileSuite } from './hostileSuite.ts';
import { membersSuite } from './membersSuite.ts';
import { organisationsSuite } from './organisationsSuite.ts';
import { respondSuites } from './respond/respondSuites.ts';
import { responseSuite } from './respond/responseSuite.ts';
import { welcomeSuite } from './respond/welcomeSuite.ts';
import { secondFactorSuite } from './secondFactorSuite.ts';
import { sessionSuite } from './sessionSuite.ts';
import { setupSuite } from './setupSuite.ts';
import { sitesSuite } from './sitesSuite.ts';
import { submissionSuite } from './submissionSuite.ts';
import { createWaveSuite } from './waves/createWaveSuite.ts';

/** The whole HTTP suite over one engine; `open` gives a fresh, empty storage every time. */
export function httpSuite(engine: string, open: () => Promise<Storage>): void {
  describe(`HTTP over ${engine}`, () => {
    submissionSuite(open);
    faultsSuite(open);
    holderSuite(open);
    hostileSuite(open);
    respondSuites(open);
    welcomeSuite(open);
    responseSuite(open);
    setupSuite(open);
    sessionSuite(open);
    secondFactorSuite(open);
    sitesSuite(open);
    createWaveSuite(open);
    organisationsSuite(open);
    membersSuite(open);
  });
}
