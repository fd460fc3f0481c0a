import type { Storage } from '../../../server/storage/storage.ts';
import { accountSuites } from './accountSuites.ts';
import { canariesSuite } from './canariesSuite.ts';
import { faultsSuite } from './faultsSuite.ts';
import { holderSuite } from './holderSuite.ts';
import { hostileSuite } from './hostileSuite.ts';
import { joinLinksSuite } from './joinLinksSuite.ts';
import { membersSuite } from './membersSuite.ts';
import { organisationsSuite } from './organisationsSuite.ts';
import { repeatsSuite } from './repeatsSuite.ts';
import { respondSuites } from './respond/respondSuites.ts';
import { sitesSuite } from './sitesSuite.ts';
import { submissionSuite } from './submissionSuite.ts';
import { createWaveSuite } from './waves/createWaveSuite.ts';
import { waveSuites } from './waves/waveSuites.ts';
import { invitationsSuite } from './waysIn/invitationsSuite.ts';
import { linkSuite } from './waysIn/linkSuite.ts';
import { sendingSuite } from './waysIn/sendingSuite.ts';

/** The whole HTTP suite over one engine; `open` gives a fresh, empty storage every time. */
export function httpSuite(engine: string, open: () => Promise<Storage>): void {
  describe(`HTTP over ${engine}`, () => {
    submissionSuite(open);
    faultsSuite(open);
    holderSuite(open);
    hostileSuite(open);
    respondSuites(open);
    accountSuites(open);
    sitesSuite(open);
    waveSuites(open);
    createWaveSuite(open);
    linkSuite(open);
    invitationsSuite(open);
    sendingSuite(open);
    organisationsSuite(open);
    membersSuite(open);
    joinLinksSuite(open);
    repeatsSuite(open);
    canariesSuite(open);
  });
}
