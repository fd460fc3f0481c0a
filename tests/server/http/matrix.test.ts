import { openEmbedded } from '../../support/openEmbedded.ts';
import { matrixSuite } from './matrixSuite.ts';

matrixSuite(openEmbedded);
