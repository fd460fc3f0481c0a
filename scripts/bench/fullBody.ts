import { readdirSync, readFileSync } from 'node:fs';
import { exampleBodies } from '../../server/http/routes/exampleBodies.ts';
import { readInstruments } from '../../server/surveyjs/readInstruments.ts';

/** A submission of one person with both instruments: the worked examples that hold the most answers. */
export async function fullBody(): Promise<Buffer> {
  const { instruments } = await readInstruments('surveys');
  const { consensus } = exampleBodies(instruments) as {
    consensus: Record<'survey' | 'checklist', { instrument: string }>;
  };
  const filled = (slot: 'survey' | 'checklist') => ({
    ...consensus[slot],
    answers: longestExample(consensus[slot].instrument),
  });
  const body = {
    ...consensus,
    mode: { kind: 'one-person' },
    survey: filled('survey'),
    checklist: filled('checklist'),
  };
  return Buffer.from(JSON.stringify(body));
}

export function longestExample(instrument: string): unknown {
  const folder = `surveys/${instrument}/v1/examples`;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')).raw as unknown)
    .sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0];
}
