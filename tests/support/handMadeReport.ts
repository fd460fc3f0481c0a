import type { BandId } from '../../server/core/instrument/instrument.ts';
import type { Figure, Report } from '../../server/core/report/report.ts';

const words = { early: 'Early', developing: 'Developing', ready: 'Ready' } as const;
const bandOf = (v: number): BandId => (v >= 75 ? 'ready' : v > 50 ? 'developing' : 'early');
const fig = (v: number | null, n = 4, dk = 0, note: string | null = null): Figure => ({
  value: v,
  text: v === null ? `not scored (1 of ${n} answered)` : v.toFixed(1),
  band: v === null ? null : { id: bandOf(v), word: words[bandOf(v)] },
  counts: dk > 0 ? `${n - dk} of ${n} answered, ${dk} don’t know` : `${n} of ${n} answered`,
  note,
});

const domains: [string, string, number | null][] = [
  ['patients', 'Patient factors', 67.9],
  ['professionals', 'Health-professional factors', 53.6],
  ['relationship', 'The therapeutic relationship', 79.2],
  ['therapy', 'Therapy factors', 68.8],
  ['organisation', 'Organisational and system factors', 44.1],
  ['models', 'Models of care', 55],
];
const subs: [string, [string, number | null, boolean][]][] = [
  [
    'Patient factors',
    [
      ['Suitability', 75, false],
      ['Engagement', 50, false],
      ['Digital access', 75, false],
    ],
  ],
  [
    'Health-professional factors',
    [
      ['Training', 37.5, true],
      ['Confidence', 75, false],
    ],
  ],
  [
    'The therapeutic relationship',
    [
      ['Rapport', 83.3, false],
      ['Monitoring', 75, false],
    ],
  ],
  [
    'Therapy factors',
    [
      ['Flexibility', 62.5, false],
      ['Fit of the content', 75, false],
    ],
  ],
  [
    'Organisational and system factors',
    [
      ['Leadership', 62.5, false],
      ['Workflow', 31.3, true],
      ['Data security', 56.3, true],
      ['Infrastructure', 33.3, false],
      ['Resourcing', null, false],
    ],
  ],
  [
    'Models of care',
    [
      ['Blended care', 58.3, false],
      ['Referral', 50, false],
    ],
  ],
];

const card = (number: string, id: string) => ({
  id,
  number,
  title: 'Give every member of staff two hours to try the programme as a client would',
  how: 'Book one session per team and let people work through the first two modules with a test account. Keep the last half hour for questions, and write down what clients are likely to ask. Repeat it for new colleagues within their first month.',
  because: 'Training is at 37.5 (Early) and is a key need.',
  strategy: 'Train and educate',
  effort: 'Weeks',
  leadRole: 'Team manager',
  proof: 'A signed list of who has tried the programme, with dates.',
  evidence: [
    {
      text: 'Professionals should receive education, familiarisation and training to bring it into their practice.',
      source: 'Davies et al. 2020',
      caution: null,
    },
    {
      text: 'Matching of barriers and strategies by experts.',
      source: 'Waltz et al. 2019',
      caution: 'Expert opinion, not evidence of effect.',
    },
  ],
});

export const handMadeReport: Report = {
  schema: 1,
  id: '7f0c1f7e-6f0a-4c55-9f5e-2e1e4b7f1a10',
  locale: 'en',
  direction: 'ltr',
  engineVersion: '0.1.0',
  asOf: '2026-01-15',
  title: 'Readiness for web-based therapy',
  siteName: 'Harbour Street Clinic',
  instruments: [],
  labels: {
    contents: 'Contents',
    footer: 'Harbour Street Clinic · Readiness for web-based therapy · 15 January 2026',
    page: 'Page {n} of {total}',
    domain: 'Domain',
    subdomain: 'Subdomain',
    score: 'Score',
    band: 'Band',
    answered: 'Answered',
    keyNeed: 'Key need',
    mustHave: 'Must-have',
    state: 'State',
    fact: 'Fact',
    evidence: 'Evidence',
    effort: 'Effort',
    leadRole: 'Lead',
    proof: 'Done when',
    how: 'How',
    strategy: 'Strategy',
    sources: 'Sources',
    bandScale: 'Bands',
    bands: [
      { id: 'early', word: 'Early', range: 'up to 50.0' },
      { id: 'developing', word: 'Developing', range: 'above 50.0 and below 75.0' },
      { id: 'ready', word: 'Ready', range: 'from 75.0' },
    ],
  },
  cover: {
    eyebrow: 'Self-assessment by one person (team or service manager)',
    title: 'Readiness for web-based therapy',
    site: 'Harbour Street Clinic',
    facts: [
      { label: 'Programme', value: 'Space from Depression' },
      { label: 'Stage', value: 'Preparing' },
      { label: 'Answered by', value: 'One person (team or service manager)' },
      { label: 'Date', value: '15 January 2026' },
    ],
    definition:
      'Web-based therapy means a psychological treatment programme that clients use on a computer or phone, alone or with a therapist’s support. Video appointments alone are not meant.',
    shape: domains.map((one) => one[2]),
  },
  summary: {
    id: 'summary',
    eyebrow: 'Summary',
    headline:
      'Training, workflow and data security need attention first; relationship with clients is a strength',
    intro: ['These results come from one person’s answers and from the checklist of protocols.'],
    verdict: {
      title: 'Overall: Developing',
      band: { id: 'developing', word: 'Developing' },
      figure: fig(61.4, 6),
      sentences: [
        'The mean of the six domains is 61.4.',
        'The result could not be called Ready, whatever the mean, because of what is named here.',
      ],
      limits: [
        'Three key needs are below 62.5: Training, Workflow, Data security.',
        'Two must-haves are not in place.',
      ],
    },
    points: [
      {
        tone: 'strength',
        title: 'The therapeutic relationship is the strongest domain',
        text: 'It scored 79.2 (Ready).',
      },
      {
        tone: 'barrier',
        title: 'Organisational and system factors is the lowest domain',
        text: 'It scored 44.1 (Early). Workflow and infrastructure weigh it down.',
      },
      { tone: 'neutral', title: 'One subdomain could not be scored', text: 'Resourcing: 1 of 2 answered.' },
    ],
    nextSteps: {
      title: 'Next steps',
      steps: [
        {
          id: 'gate-privacy',
          text: 'Write a privacy notice and consent form in plain language',
          when: 'Must do first',
        },
        {
          id: 'training-try',
          text: 'Give every member of staff two hours to try the programme as a client would',
          when: 'Now',
        },
        {
          id: 'workflow-map',
          text: 'Draw the steps from referral to discharge with the people who do them',
          when: 'Now',
        },
      ],
    },
    warnings: [
      'Ready means that staff, on average, agree that the conditions are in place. It is not approval to go live.',
      'Own instrument, written from one review’s summary and the named sources; not tested with staff or clients; not a validated scale.',
    ],
  },
  keyNeeds: {
    id: 'key-needs',
    eyebrow: 'Key needs',
    headline: 'All three key needs are below 62.5',
    intro: ['Three needs that the review names explicitly; giving them priority is our choice.'],
    needs: [
      {
        id: 'training',
        title: 'Training',
        figure: fig(37.5),
        sentence: 'You do not yet say that training is aimed at your part and that there is time for it.',
      },
      {
        id: 'workflow',
        title: 'Workflow',
        figure: fig(31.3),
        sentence: 'You do not yet say that it is worked out how web-based therapy fits into daily work.',
      },
      {
        id: 'data-security',
        title: 'Data security',
        figure: fig(
          56.3,
          4,
          1,
          '56.3 of those you know; 25 % don’t know. If don’t know counted as disagree: 42.2.',
        ),
        sentence: 'You partly say that the rules for client data are clear.',
      },
    ],
  },
  mustHaves: {
    id: 'must-haves',
    eyebrow: 'Must-haves',
    headline: 'Two of five must-haves are not in place',
    intro: [],
    gates: [
      {
        id: 'a',
        title: 'Written protocol for confidentiality and security of client data',
        state: 'pass',
        stateWord: 'In place',
        detail: null,
      },
      {
        id: 'b',
        title: 'Privacy notice and consent for clients in plain language',
        state: 'fail',
        stateWord: 'Not in place',
        detail: null,
      },
      {
        id: 'c',
        title: 'Data-protection impact or security assessment of the platform, approved',
        state: 'unknown',
        stateWord: 'Not answered',
        detail: null,
      },
      {
        id: 'd',
        title: 'Incident and breach procedure',
        state: 'fail',
        stateWord: 'Partly (expired)',
        detail: 'Expired on 1 December 2025',
      },
      {
        id: 'e',
        title: 'Crisis and risk-escalation procedure for clients treated online',
        state: 'pass',
        stateWord: 'In place',
        detail: null,
      },
    ],
  },
  profile: {
    id: 'profile',
    eyebrow: 'Profile',
    headline: 'The therapeutic relationship is Ready; organisational and system factors is the outlier',
    intro: [
      'The two figures show the same six scores. The radar gives the overall shape; read values from the dot plot.',
    ],
    domains: [...domains]
      .sort((a, b) => (b[2] ?? -1) - (a[2] ?? -1))
      .map(([id, title, v]) => ({
        id,
        title,
        figure: fig(v, 8),
        remark: id === 'models' ? 'The group could not agree here.' : null,
      })),
    radar: {
      alt: 'Radar chart of the six domain scores.',
      axes: domains.map(([, label, value]) => ({
        label,
        value,
        text: value === null ? 'not scored' : value.toFixed(1),
        band: value === null ? null : bandOf(value),
      })),
    },
    dotPlot: { alt: 'Dot plot of the six domain scores, highest first.' },
  },
  subdomains: {
    id: 'subdomains',
    eyebrow: 'Subdomains',
    headline: 'Workflow, infrastructure and training are the lowest of sixteen subdomains',
    intro: ['Bars run from 0 to 100. Their colour is the band, which is also written at the right.'],
    groups: subs.map(([domain, rows]) => ({
      domain,
      rows: rows.map(([title, v, keyNeed]) => ({
        id: title,
        title,
        keyNeed,
        figure: fig(
          v,
          4,
          title === 'Data security' ? 1 : 0,
          title === 'Data security' ? '25 % don’t know; lower bound 42.2' : null,
        ),
      })),
    })),
  },
  findings: {
    id: 'findings',
    eyebrow: 'Strengths and barriers',
    headline: 'Rapport is the clearest strength; workflow the strongest barrier',
    intro: [],
    strengths: {
      title: 'Strengths',
      none: 'No subdomain reached 75.',
      items: ['Rapport', 'Suitability', 'Confidence'].map((t, i) => ({
        id: t,
        title: t,
        figure: fig(83.3 - i * 4),
        sentence: 'You say that you can build a good relationship when part of the care is online.',
      })),
    },
    barriers: {
      title: 'Barriers',
      none: 'None.',
      items: ['Workflow', 'Infrastructure', 'Training', 'Engagement'].map((t, i) => ({
        id: t,
        title: t,
        figure: fig(31.3 + i * 3),
        sentence:
          'You do not yet say that it is worked out how it fits into daily work, that the steps are clear and that workload allows time.',
      })),
    },
  },
  recommendations: {
    id: 'recommendations',
    eyebrow: 'Recommendations',
    headline: 'Two must-haves come first; nine actions follow',
    intro: [
      'In the order in which they answer the largest gaps; at most nine, three each for now, next and later.',
    ],
    groups: [
      {
        id: 'mustDoFirst',
        title: 'Must do first',
        intro: 'Must-haves that are not in place. Do these whatever else you do.',
        items: [card('1', 'g1'), card('2', 'g2')],
      },
      {
        id: 'now',
        title: 'Now',
        intro: 'In the next weeks.',
        items: [card('3', 'a'), card('4', 'b'), card('5', 'c')],
      },
      {
        id: 'next',
        title: 'Next',
        intro: 'In the coming months.',
        items: [card('6', 'd'), card('7', 'e'), card('8', 'f')],
      },
      {
        id: 'later',
        title: 'Later',
        intro: 'When the first steps stand.',
        items: [card('9', 'h'), card('10', 'i'), card('11', 'j')],
      },
    ],
  },
  checklist: {
    id: 'checklist',
    eyebrow: 'Protocol checklist',
    headline: 'Nine of sixteen protocols are in place',
    intro: [
      'Answered by the accountable person; it stands beside the staff view and is never averaged into it.',
    ],
    figure: fig(62.5, 16),
    groups: ['Confidentiality and security', 'Safety and suitability', 'Work and support', 'Sustaining'].map(
      (title, g) => ({
        title,
        rows: [0, 1, 2, 3].map((r) => ({
          id: `f${g}${r}`,
          number: String(g * 4 + r + 1),
          title: 'Written protocol for confidentiality and security of client data',
          mustHave: g === 0,
          state: (['inPlace', 'partly', 'notInPlace', 'notApplicable'] as const)[r] ?? 'unanswered',
          stateWord: ['In place', 'Partly', 'Not in place', 'Not applicable'][r] ?? '',
          details:
            r === 1
              ? [
                  'Note: kept on the intranet, see the quality folder',
                  'Last reviewed 3 March 2025 · expires 1 December 2025 (expired, so it counts as Partly)',
                ]
              : r === 3
                ? ['Reason: we have no such staff']
                : [],
        })),
      }),
    ),
  },
  uptake: {
    id: 'uptake',
    eyebrow: 'Uptake',
    headline: 'Of 40 clients who were offered it, 22 started and 9 completed',
    intro: ['Counts of the last three months.'],
    rows: [
      { label: 'Caseload', value: '310' },
      { label: 'Offered', value: '40' },
      { label: 'Started', value: '22' },
      { label: 'Completed', value: 'not counted' },
    ],
    sentences: ['Uptake in routine care has been low; start counting what you do not count yet.'],
  },
  method: {
    id: 'method',
    eyebrow: 'Method',
    headline: 'How the figures were computed',
    intro: [],
    blocks: ['Scores', 'Missing answers', 'Bands', 'Recommendations'].map((title) => ({
      title,
      paragraphs: [
        'Every answer is placed on a scale from 0 to 100; reversed items are turned round first. A subdomain is the mean of its answered items, a domain the mean of its subdomains’ items, each with equal weight.',
        'At least half of the applicable items must have been answered; otherwise no score is given.',
      ],
    })),
    sources: [
      {
        id: 'davies',
        text: 'Davies F, Shepherd HL, Beatty L, Clark B, Butow P, Shaw J. Implementing web-based therapy in routine mental health care: systematic review of health professionals’ perspectives. J Med Internet Res 2020;22(7):e17362.',
        url: 'https://doi.org/10.2196/17362',
      },
      {
        id: 'waltz',
        text: 'Waltz TJ, Powell BJ, Fernández ME, Abadie B, Damschroder LJ. Choosing implementation strategies to address contextual barriers. Implement Sci 2019;14:42.',
        url: 'https://doi.org/10.1186/s13012-019-0892-4',
      },
    ],
    versions: [
      { label: 'web-therapy-readiness@1', value: 'sha256 4c1d…' },
      { label: 'Engine', value: '0.1.0' },
    ],
    warnings: [
      'Ready means that staff, on average, agree that the conditions are in place. It is not approval to go live.',
      'Own instrument, written from one review’s summary and the named sources; not tested with staff or clients; not a validated scale.',
    ],
  },
};
