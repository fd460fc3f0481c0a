import { z } from 'zod';
import { PROBLEMS, type ProblemSlug } from '../problems.ts';
import { sessionCookieName } from './authorise/session.ts';
import type { Deps } from './deps.ts';
import { POLICY, type Rule } from './policy.ts';
import type { AnyRoute, Parameter } from './route.ts';
import { ProblemSchema } from './wire/problem.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** OpenAPI 3.1 of the route table. */
export function describeApi(
  table: readonly AnyRoute[],
  deps: Pick<Deps, 'config' | 'engineVersion'>,
): JsonSchema {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of table) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] ??= {};
    paths[path][route.method.toLowerCase()] = operation(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Plumbline',
      version: deps.engineVersion,
      description:
        'How ready a service is to offer web-based therapy. Problems are RFC 9457; server/README.md explains each.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: deps.config.publicUrl }],
    paths,
    components: {
      securitySchemes: {
        resultSecret: {
          type: 'http',
          scheme: 'bearer',
          description:
            'The secret that was sent with the self-assessment; whoever has it may read and delete the result.',
        },
        wayIn: {
          type: 'http',
          scheme: 'bearer',
          description: "The token of a wave's link or of an invitation, or the code of a paper hand-out.",
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: sessionCookieName(deps.config.publicUrl),
          description: 'Set by signing in.',
        },
      },
      schemas: { Problem: schemaOf(ProblemSchema, 'output') },
    },
  };
}

function operation(route: AnyRoute): JsonSchema {
  return {
    operationId: route.id,
    summary: route.summary,
    security: securityOf(POLICY[route.id]),
    ...(route.parameters === undefined ? {} : { parameters: route.parameters.map(parameter) }),
    ...(route.body === undefined ? {} : { requestBody: requestBody(route.body) }),
    responses: responses(route),
  };
}

function securityOf(rule: Rule): readonly JsonSchema[] {
  if (rule === 'anyone') return [];
  if (rule === 'holder') return [{ resultSecret: [] }];
  return rule === 'respondent' ? [{ wayIn: [] }] : [{ session: [] }];
}

function parameter(one: Parameter): JsonSchema {
  const examples = one.examples?.map((value, index) => [`example${index + 1}`, { value }]);
  return {
    in: one.in,
    name: one.name,
    description: one.description,
    required: one.required,
    schema: schemaOf(one.schema, 'input'),
    ...(examples === undefined ? {} : { examples: Object.fromEntries(examples) }),
  };
}

function requestBody(body: NonNullable<AnyRoute['body']>): JsonSchema {
  const examples = Object.entries(body.examples).map(([name, value]) => [name, { value }]);
  return {
    required: true,
    content: {
      'application/json': { schema: schemaOf(body.schema, 'input'), examples: Object.fromEntries(examples) },
    },
  };
}

function responses(route: AnyRoute): JsonSchema {
  const described: Record<string, unknown> = {};
  for (const [status, answer] of Object.entries(route.answers)) {
    const schema = answer.schema === undefined ? {} : { schema: schemaOf(answer.schema, 'output') };
    described[status] = {
      description: answer.description,
      ...(answer.type === undefined ? {} : { content: { [answer.type]: schema } }),
    };
  }
  for (const [status, slugs] of byStatus(route.problems)) {
    described[status] = {
      description: slugs.map((slug) => `${slug}: ${PROBLEMS[slug].title}.`).join(' '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  return described;
}

function byStatus(slugs: readonly ProblemSlug[]): Map<number, ProblemSlug[]> {
  const grouped = new Map<number, ProblemSlug[]>();
  for (const slug of slugs)
    grouped.set(PROBLEMS[slug].status, [...(grouped.get(PROBLEMS[slug].status) ?? []), slug]);
  return grouped;
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
