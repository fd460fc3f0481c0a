import { openEmbedded } from '../../support/openEmbedded.ts';
import { moveEventsSuite } from './moveEventsSuite.ts';
import { runJobsSuite } from './runJobsSuite.ts';

moveEventsSuite('SQLite', openEmbedded);
runJobsSuite('SQLite', openEmbedded);
