import type { Storage } from '../../../../server/storage/storage.ts';
import { draftSuite } from './draftSuite.ts';
import { joinAttackSuite } from './joinAttackSuite.ts';
import { malformedSuite } from './malformedSuite.ts';
import { responseSuite } from './responseSuite.ts';
import { roundTripsSuite } from './roundTripsSuite.ts';
import { stuffingSuite } from './stuffingSuite.ts';
import { traceSuite } from './traceSuite.ts';
import { welcomeSuite } from './welcomeSuite.ts';
import { withdrawalSuite } from './withdrawalSuite.ts';

/** The respondent's side over one engine. */
export function respondSuites(open: () => Promise<Storage>): void {
  welcomeSuite(open);
  responseSuite(open);
  withdrawalSuite(open);
  draftSuite(open);
  stuffingSuite(open);
  roundTripsSuite(open);
  malformedSuite(open);
  joinAttackSuite(open);
  traceSuite(open);
}
