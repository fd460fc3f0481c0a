/**
 * Who may import whom. The first rule whose `files` matches decides; whatever it does not list is forbidden. Own files are given
 * as path prefixes, packages by name; `node:` allows the modules of Node itself.
 */
export interface Rule {
  readonly files: RegExp;
  readonly own: readonly RegExp[];
  readonly packages: readonly string[];
  /** Own files of which only types may cross. */
  readonly types?: readonly RegExp[];
}

const core = (...folders: string[]) => folders.map((folder) => new RegExp(`^server/core/${folder}/`));
const wholeCore = /^server\/core\//;
const problems = /^server\/problems\.ts$/;
const secrets = /^server\/secrets\.ts$/;

export const allowedImports: readonly Rule[] = [
  { files: /^server\/core\/charts\//, own: core('charts'), packages: [] },
  { files: /^server\/core\/statistics\//, own: core('statistics'), packages: [] },
  { files: /^server\/core\/instrument\//, own: core('instrument', 'statistics'), packages: [] },
  { files: /^server\/core\/response\//, own: core('response', 'instrument', 'statistics'), packages: [] },
  {
    files: /^server\/core\/scoring\//,
    own: core('scoring', 'response', 'instrument', 'statistics'),
    packages: [],
  },
  {
    files: /^server\/core\/report\//,
    own: core('report', 'scoring', 'response', 'instrument', 'statistics'),
    packages: [],
  },
  { files: /^server\/(problems|config|secrets|serverKey)\.ts$/, own: [], packages: ['zod', 'node:'] },
  {
    files: /^server\/mail\//,
    own: [/^server\/mail\//],
    types: [/^server\/config\.ts$/],
    packages: ['nodemailer', 'node:'],
  },
  { files: /^server\/core\/(access|wave|disclosure)\//, own: [wholeCore], packages: [] },
  {
    files: /^server\/surveyjs\//,
    own: [wholeCore, /^server\/surveyjs\//],
    packages: ['survey-core', 'survey-core-next', 'zod', 'node:'],
  },
  {
    files: /^server\/pdf\//,
    own: [...core('report', 'charts'), /^server\/pdf\//],
    types: core('instrument', 'scoring'),
    packages: ['pdfkit', 'fontkit', 'bidi-js', 'node:'],
  },
  {
    files: /^server\/storage\/(mongo[A-Z]?\w*|schemas\/\w+)\.ts$/,
    own: [/^server\/storage\//, problems],
    types: [wholeCore],
    packages: ['mongoose', 'node:'],
  },
  {
    files: /^server\/storage\/sqlite[A-Z]?\w*\.ts$/,
    own: [/^server\/storage\//, problems],
    types: [wholeCore],
    packages: ['@photostructure/sqlite', 'node:'],
  },
  {
    files: /^server\/storage\//,
    own: [/^server\/storage\//, problems],
    types: [wholeCore],
    packages: ['node:'],
  },
  {
    files: /^server\/jobs\//,
    own: [wholeCore, /^server\/(storage|pdf|jobs|mail)\//, problems, secrets],
    types: [/^server\/config\.ts$/],
    packages: ['node:'],
  },
  {
    files: /^server\/http\//,
    own: [wholeCore, /^server\/(surveyjs|storage|http)\//, problems, secrets],
    types: [/^server\/config\.ts$/],
    packages: [
      'express',
      'zod',
      'helmet',
      'pino',
      '@node-rs/argon2',
      'otpauth',
      'luxon',
      'csv-parse',
      'node:',
    ],
  },
  {
    files: /^server\/(app|main|openWithKey)\.ts$/,
    own: [/^server\//],
    packages: ['express', 'pino', 'helmet', 'node:'],
  },
  {
    files: /^client\/survey\//,
    own: [/^client\/(survey|i18n|ui)\//],
    types: [/^server\/(core\/instrument|core\/report|http\/wire)\//],
    packages: ['react', 'survey-core', 'survey-react-ui'],
  },
  {
    files: /^client\/features\//,
    own: [/^client\/(api|ui|i18n|survey)\//, /^server\/core\/charts\//],
    types: [/^server\/(core\/report|core\/instrument|core\/scoring|http\/wire)\//],
    packages: ['react', 'react-router'],
  },
  {
    files: /^client\/(api|ui|i18n)\//,
    own: [/^client\/(api|ui|i18n)\//],
    types: [/^server\/(core\/report|core\/instrument|core\/scoring|http\/wire)\//],
    packages: ['react', 'react-router', 'uqr'],
  },
  {
    files: /^client\/(main\.tsx|app\/)/,
    own: [/^client\//],
    packages: ['react', 'react-dom', 'react-router'],
  },
];

/** A feature may import its own files, but never another feature's. */
export const featureOf = (file: string): string | undefined => /^client\/features\/([^/]+)\//.exec(file)?.[1];
