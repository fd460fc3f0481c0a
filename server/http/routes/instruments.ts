import { z } from 'zod';
import type { Instrument } from '../../core/instrument/instrument.ts';
import { Problem } from '../../problems.ts';
import { compressText } from '../contentEncoding.ts';
import type { Deps } from '../deps.ts';
import { jsonReply, type Route } from '../route.ts';
import { type InstrumentList, InstrumentListSchema, InstrumentSurveySchema } from '../wire/instrument.ts';

/** May be kept by caches, which must ask whether it is still current. */
const REVALIDATE = { 'Cache-Control': 'public, no-cache' };

export function listInstruments(deps: Deps): Route<'listInstruments'> {
  const list: InstrumentList = deps.instruments.map(({ id, version, hash, scoring }) => ({
    id,
    version,
    kind: scoring.kind,
    title: scoring.title,
    minutes: scoring.minutes,
    status: scoring.rights.status,
    licence: scoring.rights.licence,
    hash,
    consensusAnswers: scoring.consensusAnswers,
  }));
  return {
    id: 'listInstruments',
    method: 'GET',
    path: '/api/instruments',
    summary: 'The questionnaires that this server takes answers to.',
    answers: { 200: { description: 'All versions', type: 'application/json', schema: InstrumentListSchema } },
    problems: ['internal'],
    handle: () => jsonReply(200, list, { headers: REVALIDATE }),
  };
}

export function getSurvey(deps: Deps): Route<'getSurvey'> {
  const bodies = new Map(
    deps.instruments.map((one) => {
      const body = surveyBody(one);
      return [`${one.id}@${one.version}`, { etag: one.hash, body, compressed: compressText(body) }];
    }),
  );
  return {
    id: 'getSurvey',
    method: 'GET',
    path: '/api/instruments/:id/versions/:version/survey',
    summary: 'What respondents see of one questionnaire version. It never changes and holds no scoring keys.',
    parameters: [
      {
        in: 'path',
        name: 'id',
        description: 'Instrument',
        schema: z.string(),
        required: true,
        examples: deps.instruments.map((one) => one.id),
      },
      {
        in: 'path',
        name: 'version',
        description: 'Version',
        schema: z.int().min(1),
        required: true,
        examples: [1],
      },
    ],
    answers: {
      200: { description: 'The survey', type: 'application/json', schema: InstrumentSurveySchema },
      304: { description: 'Unchanged since the ETag in If-None-Match' },
    },
    problems: ['malformed-request', 'not-found', 'internal'],
    handle: (request) => {
      const found = bodies.get(`${request.params['id']}@${request.params['version']}`);
      if (found === undefined) throw new Problem('not-found');
      return { status: 200, type: 'application/json', headers: REVALIDATE, ...found };
    },
  };
}

function surveyBody(instrument: Instrument): string {
  const { id, version, hash, survey, scoring } = instrument;
  return JSON.stringify({
    id,
    version,
    hash,
    survey,
    domains: scoring.domains.map((domain) => ({ id: domain.id, title: domain.title })),
    items: scoring.domains.flatMap((domain) =>
      domain.subdomains.flatMap((subdomain) => subdomain.items.map((item) => item.id)),
    ),
  });
}
