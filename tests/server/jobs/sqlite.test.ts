import { openEmbedded } from '../../support/openEmbedded.ts';
import { moveEventsSuite } from './moveEventsSuite.ts';
import { retentionSuite } from './retentionSuite.ts';
import { runJobsSuite } from './runJobsSuite.ts';

moveEventsSuite('SQLite', openEmbedded);
runJobsSuite('SQLite', openEmbedded);
retentionSuite('SQLite', openEmbedded);
