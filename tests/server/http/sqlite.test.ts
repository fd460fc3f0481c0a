import { openEmbedded } from '../../support/openEmbedded.ts';
import { httpSuite } from './httpSuite.ts';

httpSuite('SQLite', openEmbedded);
