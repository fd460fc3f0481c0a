import type { Instrument, ScoringRule } from '../../server/core/instrument/instrument.ts';
import type { SurveyDefinition, SurveyElement } from '../../server/core/instrument/survey.ts';

/** Two hand-made instruments, small enough that every score in a test can be checked in one's head. */

const rights = { licence: 'CC0', author: 'test', source: 'test', adaptation: 'none', status: 'draft' };
const link = { strength: 'stated', ids: ['D1'] } as const;
const item = (id: string, more: { reverse?: boolean; gate?: boolean } = {}) => ({
  id,
  reverse: false,
  link,
  ...more,
});
const sub = (id: string, items: readonly ReturnType<typeof item>[], keyNeed = false) => ({
  id,
  title: id,
  keyNeed,
  referent: 'shared' as const,
  strengthPhrase: `${id} is there`,
  barrierPhrase: `${id} is not there`,
  items,
});
const base = {
  version: 1,
  minutes: 1,
  rights,
  missing: { minShare: 0.5, minCount: 1 },
  bands: [
    { id: 'early', min: 0 },
    { id: 'developing', min: 50.1 },
    { id: 'ready', min: 75 },
  ],
  limits: { keyNeedFloor: 62.5, dontKnowShare: 0.2 },
} as const;

const surveyRule: ScoringRule = {
  ...base,
  instrument: 'small-survey',
  kind: 'survey',
  title: 'Small survey',
  scale: { min: 1, max: 5, dontKnow: 'dk', notApplicable: 'nr' },
  minDomains: 2,
  routing: { role: 'role', treats: 'treats' },
  consensusAnswers: { role: 'manager', treats: 'yes' },
  counts: [],
  domains: [
    {
      id: 'people',
      title: 'People',
      short: 'People',
      subdomains: [
        sub('skills', [item('skills-a'), item('skills-b', { reverse: true })], true),
        sub('hopes', [item('hopes-a'), item('hopes-b')]),
      ],
    },
    {
      id: 'place',
      title: 'Place',
      short: 'Place',
      subdomains: [sub('rooms', [item('rooms-a'), item('rooms-b')])],
    },
  ],
};

const columns = [1, 2, 3, 4, 5].map((value) => ({ value, text: String(value) }));
const matrix = (name: string, rows: readonly { value: string; visibleIf?: string }[]): SurveyElement => ({
  type: 'matrix',
  name,
  title: name,
  columns,
  rows: rows.map((row) => ({ ...row, text: row.value })),
});

const surveyJson: SurveyDefinition = {
  title: 'Small survey',
  clearInvisibleValues: 'onHidden',
  pages: [
    {
      name: 'p1',
      title: 'p1',
      elements: [
        matrix('people', [
          { value: 'skills-a' },
          { value: 'skills-b' },
          { value: 'hopes-a', visibleIf: "{treats} = 'yes'" },
          { value: 'hopes-b', visibleIf: "{treats} = 'yes'" },
        ]),
      ],
    },
    {
      name: 'p2',
      title: 'p2',
      visibleIf: "{role} <> 'it'",
      elements: [
        {
          type: 'panel',
          name: 'inner',
          elements: [matrix('place', [{ value: 'rooms-a' }, { value: 'rooms-b' }])],
        },
      ],
    },
  ],
};

const facts: SurveyElement[] = ['gate-a', 'gate-b', 'fact-c', 'fact-d'].map((name) => ({
  type: 'radiogroup',
  name,
  title: name,
  choices: [0, 1, 2, 'na'].map((value) => ({ value, text: String(value) })),
}));

const actions = { bySubdomain: {}, byGate: [] };

export const smallSurvey: Instrument = {
  id: 'small-survey',
  version: 1,
  hash: 'a'.repeat(64),
  survey: surveyJson,
  scoring: surveyRule,
  actions,
  evidence: [],
};

export const smallChecklist: Instrument = {
  id: 'small-checklist',
  version: 1,
  hash: 'b'.repeat(64),
  survey: {
    title: 'Small checklist',
    clearInvisibleValues: 'onHidden',
    pages: [{ name: 'p', title: 'p', elements: facts }],
  },
  scoring: {
    ...base,
    instrument: 'small-checklist',
    kind: 'checklist',
    title: 'Small checklist',
    scale: { min: 0, max: 2, dontKnow: null, notApplicable: 'na' },
    minDomains: null,
    routing: null,
    consensusAnswers: null,
    counts: [{ id: 'offered', title: 'Offered' }],
    domains: [
      {
        id: 'facts',
        title: 'Facts',
        short: 'Facts',
        subdomains: [
          sub('must', [item('gate-a', { gate: true }), item('gate-b', { gate: true })]),
          sub('more', [item('fact-c'), item('fact-d')]),
        ],
      },
    ],
  },
  actions,
  evidence: [],
};
