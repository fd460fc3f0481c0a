import { buildReport } from '../../../../server/core/report/buildReport.ts';
import type { Report } from '../../../../server/core/report/report.ts';
import type { SelfAssessment } from '../../../../server/core/report/selfAssessment.ts';
import { roundScore } from '../../../../server/core/scoring/roundScore.ts';
import { scoreResponse } from '../../../../server/core/scoring/scoreResponse.ts';
import {
  engineVersion,
  exampleAssessments,
  reportFixtures,
  shippedInstruments,
} from '../../../support/reportFixtures.ts';
import {
  checklistAnswers,
  counted,
  selfAssessment,
  surveyAnswers,
} from '../../../support/selfAssessments.ts';

/** What single cases must say. Rules for all reports are in everyReport.test.ts. */

const instruments = await shippedInstruments();
const { survey, checklist } = instruments;
const assessments = exampleAssessments(instruments);
const reports = await reportFixtures();
const report = (name: string): Report => reports[name]!;
const build = (parts: Partial<SelfAssessment>) =>
  buildReport({ ...instruments, assessment: selfAssessment(parts), engineVersion });

test('every figure is the rounded score of the engine, and every sentence names that figure', () => {
  for (const [name, assessment] of Object.entries(assessments)) {
    if (!assessment.survey) continue;
    const sheet = scoreResponse(survey, assessment.survey, { asOf: assessment.asOf });
    for (const row of report(name).subdomains!.groups.flatMap((group) => group.rows)) {
      const score = sheet.subdomains[row.id]!;
      expect([name, row.id, row.figure.value]).toEqual([
        name,
        row.id,
        score.status === 'scored' ? roundScore(score.score) : null,
      ]);
      if (row.figure.value !== null) expect(row.figure.text).toBe(String(row.figure.value));
      expect(row.figure.band === null).toBe(row.figure.value === null);
    }
    for (const row of report(name).profile!.domains) {
      const score = sheet.domains[row.id]!;
      expect(row.figure.value).toBe(score.status === 'scored' ? roundScore(score.score) : null);
    }
    for (const card of report(name).recommendations!.groups.flatMap((group) => group.items))
      for (const number of card.because.match(/\d+(\.\d)?/g) ?? [])
        expect(JSON.stringify(report(name).subdomains)).toContain(`"text":"${number}"`);
  }
});

test('the profile is sorted, not-scored last, while radar and cover keep the blueprint order', () => {
  for (const { profile, cover } of Object.values(reports)) {
    if (!profile) continue;
    const values = profile.domains.map(({ figure }) => figure.value ?? -1);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(profile.radar.axes.map(({ label }) => label)).toEqual(
      survey.scoring.domains.map(({ short }) => short),
    );
    expect(cover.shape).toEqual(profile.radar.axes.map(({ value }) => value));
  }
});

test('the verdict names what limits the word Ready', () => {
  const verdict = (name: string) => report(name).summary.verdict;
  expect(verdict('allReady')).toMatchObject({ title: 'Overall: Ready', limits: [] });
  expect(verdict('keyNeedLow').title).toBe('Overall: Developing');
  expect(verdict('keyNeedLow').limits).toEqual([
    'Changed workflow, a key need, stands at 50; Ready needs 62.5 or more in each key need.',
  ]);
  expect(verdict('gateFailed').limits).toHaveLength(3);
  expect(verdict('gateFailed').limits.join()).toContain('crisis');
  expect(verdict('gateUnknown').limits).toEqual([expect.stringMatching(/^A must-have was not answered: /)]);
  expect(verdict('dontKnow').limits).toEqual([
    'Confidentiality and data security, a key need: 2 of 4 statements were answered with "don\'t know"; Ready allows no more than 20 %.',
  ]);
  for (const name of ['keyNeedLow', 'gateFailed', 'gateUnknown', 'dontKnow'])
    expect(verdict(name).band).toEqual({ id: 'developing', word: 'Developing' });
});

test('the survey alone gives a view, the checklist alone no band', () => {
  expect(report('surveyOnly').summary.verdict).toMatchObject({
    title: 'Own view: Ready; must-haves not checked',
    limits: ['The protocol checklist was not filled in, so the must-haves were not checked.'],
  });
  const group = build({
    mode: { kind: 'consensus', participants: 3, disagreed: [] },
    survey: assessments['consensus']!.survey,
  });
  expect(group.summary.verdict.title).toBe('Team view: Early; must-haves not checked');
  expect(report('checklistOnly').summary.verdict).toMatchObject({ band: null, figure: null });
  expect(report('checklistOnly').checklist!.figure.value).not.toBeNull();
});

test('a role that is asked too little is told kindly, and is not told that it answered too little', () => {
  for (const role of ['admin', 'it', 'other']) {
    const told = build({ survey: surveyAnswers(survey, { role, treats: 'no' }, () => 4) }).summary.verdict;
    expect(told.title).toBe('No overall band');
    expect(told.sentences.join(' ')).toMatch(/this role is not asked about them.*counts all the same/);
    expect(told.sentences.join(' ')).not.toMatch(/left open|Only/);
  }
  const gaps = build({
    survey: surveyAnswers(survey, { role: 'clinician', treats: 'yes' }, (_, index) =>
      index < 9 ? 4 : undefined,
    ),
  });
  expect(gaps.summary.verdict.sentences.join(' ')).toMatch(
    /Only 1 domain could be scored from the answers; an overall band needs 5\./,
  );
});

test('where much is not known, the score comes with its lower bound and is no strength', () => {
  const { subdomains, findings, recommendations, keyNeeds } = report('dontKnow');
  const row = subdomains!.groups.flatMap((group) => group.rows).find(({ id }) => id === 'data-security')!;
  expect(row.figure.note).toBe(
    '2 of 4 statements were answered with "don\'t know"; the score comes from the rest. If "don\'t know" counted as "disagree", it would be 50.',
  );
  expect(findings!.headline).toBe('The answers show 13 strengths and no barriers');
  expect(keyNeeds!.needs.find(({ id }) => id === 'data-security')!.sentence).toMatch(/^As far as is known, /);
  expect(recommendations!.headline).toBe('First find out what is not known');
  expect(recommendations!.intro.join(' ')).not.toContain('Well done');
});

test('what to do: find out what is unknown, renew what expired, write what is missing', () => {
  const first = (name: string) =>
    report(name).recommendations!.groups.find(({ id }) => id === 'mustDoFirst')!.items;
  expect(first('gateUnknown').map(({ title }) => title)).toEqual([expect.stringMatching(/^Check whether /)]);
  const failed = first('gateFailed');
  expect(failed[0]!.title).toMatch(/^Renew what has expired: privacy notice/);
  expect(failed[0]!.because).toMatch(/^The proof has expired: /);
  expect(failed.at(-1)!.because).toMatch(/^Not in place: crisis/);
  expect(report('gateFailed').summary.nextSteps!.steps.map(({ text }) => text)).toEqual(
    failed.map(({ title }) => title),
  );
});

test('when nothing is to be done, the report says so warmly and shows no empty plan', () => {
  const { recommendations, summary } = report('allReady');
  expect(recommendations!.groups).toEqual([]);
  expect(recommendations!.intro[0]).toMatch(/^Well done: .*measure again/);
  expect(summary.nextSteps).toBeNull();
});

test('cards are numbered through and expert opinion is called so', () => {
  for (const { recommendations } of Object.values(reports)) {
    const cards = recommendations!.groups.flatMap((group) => group.items);
    expect(cards.map(({ number }) => number)).toEqual(cards.map((_, index) => String(index + 1)));
    for (const { evidence } of cards)
      for (const { source, caution } of evidence) {
        const expert = survey.evidence.some((entry) => entry.expertOpinion && source.includes(entry.source));
        expect(caution).toBe(expert ? 'Expert opinion, not evidence of effect.' : null);
      }
  }
});

test('the group could not agree: said at the domain and in the verdict', () => {
  const { profile, summary } = report('consensus');
  expect(
    profile!.domains
      .filter(({ remark }) => remark === 'The group could not agree here.')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['models', 'patients']);
  expect(summary.verdict.sentences.join(' ')).toContain(
    'They could not agree in 2 domains: patient factors and models of care. Read those scores with care.',
  );
});

test('what people typed stands unchanged, at any length', () => {
  const typed = assessments['hugeNotes']!.checklist!['funding-note'] as string;
  const rows = report('hugeNotes').checklist!.groups.flatMap((group) => group.rows);
  expect(typed.length).toBeGreaterThan(550);
  expect(rows.find(({ id }) => id === 'funding')!.details[0]).toBe(`Note: ${typed}`);
  expect(report('longNames').siteName).toBe(assessments['longNames']!.site.name);
  const inSentences = JSON.stringify([
    report('longNames').summary,
    report('longNames').method,
    report('longNames').profile,
  ]);
  expect(inSentences).not.toContain(assessments['longNames']!.site.name.slice(0, 20));
});

test('a checklist in which only the must-haves apply is not scored, and says why', () => {
  const { checklist: section, mustHaves } = build({
    checklist: checklistAnswers(checklist, ({ rule }) => (rule.gate ? 2 : 'na')),
  });
  expect(section!.figure).toMatchObject({ value: null, text: 'not scored (only 5 of 16 apply)', band: null });
  expect(section!.headline).toBe('5 of 5 protocols are in place');
  expect(mustHaves!.headline).toBe('All 5 must-haves are in place');
  expect(section!.groups.at(-1)!.rows[0]!.details).toEqual([
    'Not applicable because: It is done by the regional centre.',
  ]);
});

describe('the method page', () => {
  const answersToSurvey = surveyAnswers(survey, { role: 'manager', treats: 'yes' }, () => 3);
  const answersToChecklist = checklistAnswers(checklist, () => 2);
  const saidOf = ({ method }: Report) =>
    method.blocks.find(({ title }) => title === 'How scores are made')!.paragraphs.join(' ');
  const ofSurvey = /don't know|not relevant|statement|domain|overall score needs|agree/i;
  const ofChecklist = /checklist|protocol|in place|proof|not applicable/i;
  test('explains the scoring of what was answered, and of nothing else', () => {
    const checklistOnly = saidOf(build({ checklist: answersToChecklist }));
    expect(checklistOnly).not.toMatch(ofSurvey);
    expect(checklistOnly).not.toMatch(/overall score/);
    expect(checklistOnly).toMatch(/in place counts 100.*at least half of that to be answered/);
    const surveyOnly = saidOf(build({ survey: answersToSurvey }));
    expect(surveyOnly).not.toMatch(ofChecklist);
    expect(surveyOnly).toMatch(/"Don't know" counts as not answered/);
    const both = saidOf(build({ survey: answersToSurvey, checklist: answersToChecklist }));
    expect(both).toMatch(/"Don't know" counts as not answered.*In the checklist.*never averaged/);
  });
  test('names the numbers by which actions are ranked, from the scoring rule itself', () => {
    const bands = survey.scoring.bands.map((band) => (band.id === 'ready' ? { ...band, min: 80 } : band));
    const stricter = { ...survey, scoring: { ...survey.scoring, bands } };
    const { method, recommendations } = buildReport({
      survey: stricter,
      checklist,
      assessment: selfAssessment({ survey: answersToSurvey }),
      engineVersion,
    });
    const ranked = method.blocks.find(({ title }) => title === 'How actions are chosen')!.paragraphs;
    expect(ranked.join()).toContain('below 80 are ranked by their distance from 80, times 1.5 for key needs');
    expect(recommendations!.intro.join()).toContain('key needs weigh one and a half times');
  });
});

describe('uptake', () => {
  const uptake = (counts: Record<string, number | null>) =>
    build({ checklist: checklistAnswers(checklist, () => 2, counted(counts)) }).uptake!;
  test('counted, not counted and not answered are three things', () => {
    const { rows, sentences } = uptake({ offered: 40, started: null });
    expect(rows.map(({ value }) => value)).toEqual(['not answered', '40', 'not counted', 'not answered']);
    expect(sentences.at(-1)).toBe(
      'Start counting clients treated in any way, clients who start it and clients who complete it, so that a change can be seen.',
    );
  });
  test('zero is a number', () => {
    const { rows, sentences } = uptake({ caseload: 90, offered: 12, started: 0, completed: 0 });
    expect(rows.map(({ value }) => value)).toEqual(['90', '12', '0', '0']);
    expect(sentences).toEqual(['No client started web-based therapy in the last 3 months.']);
  });
  test('figures that disagree are questioned, not refused', () => {
    expect(uptake({ caseload: 90, offered: 10, started: 4, completed: 12 }).sentences.join(' ')).toMatch(
      /More clients completed than started.*check them/,
    );
    expect(uptake({ caseload: 5, offered: 10, started: 4, completed: 1 }).sentences.join(' ')).toMatch(
      /larger than the number of clients treated/,
    );
    expect(uptake({ caseload: 90, offered: 10, started: 4, completed: 1 }).sentences.join(' ')).not.toMatch(
      /disagree/,
    );
  });
});
