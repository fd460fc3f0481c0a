import { type Draft, partsOf } from './draft.ts';
import { readSetUp } from './readSetUp.ts';

/** The body of POST /api/self-assessments; undefined while the draft is not complete enough to be sent. */
export function requestBody(
  draft: Draft,
  secret: string,
  consensusAnswers: Readonly<Record<string, string>>,
): string | undefined {
  const read = readSetUp(draft.setUp);
  if (!read.ok) return undefined;
  const { site, mode } = read.setUp;
  const consensus = mode.kind === 'consensus';
  const part = (name: 'survey' | 'checklist') => {
    const kept = draft[name];
    if (!partsOf(draft.setUp).includes(name) || kept === null) return null;
    const fixed = name === 'survey' && consensus ? consensusAnswers : {};
    return {
      instrument: kept.instrument,
      version: kept.version,
      answers: { ...kept.answers, ...fixed },
    };
  };
  const survey = part('survey');
  return JSON.stringify({
    secret,
    site,
    mode: consensus ? { ...mode, disagreed: survey === null ? [] : draft.disagreed } : mode,
    survey,
    checklist: part('checklist'),
  });
}
