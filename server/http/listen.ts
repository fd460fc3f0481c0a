import {
  createServer,
  type RequestListener,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { Socket } from 'node:net';
import { Problem, type ProblemSlug, problemBody } from '../problems.ts';

/** Bounds in time and number for clients that are slow on purpose or by accident. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16_384,
  /** No byte in either direction. Only this ends a client that asks and then does not read the answer. */
  silence: 30_000,
  connections: 1_000,
} as const;

export type ClientLimits = { readonly [Name in keyof typeof LIMITS]: number };

/** Tests shorten the limits; the product has these. */
export function createHttpServer(handler: RequestListener, shortened: Partial<ClientLimits> = {}): Server {
  const limits = { ...LIMITS, ...shortened };
  // Node would refuse a request without Host by itself, with a bare answer.
  const server = createServer({ ...limits, requireHostHeader: false }, (request, response) => {
    if (request.httpVersion === '1.1' && request.headers.host === undefined)
      refuse(response, new Problem('malformed-request', { detail: 'The request has no Host header.' }));
    else handler(request, response);
  });
  server.maxConnections = limits.connections;
  server.timeout = limits.silence;
  server.on('checkExpectation', (_request, response) => refuse(response, new Problem('expectation-failed')));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else socket.end(refusal(error.code));
  });
  return server;
}

const HEADERS = {
  'Content-Type': 'application/problem+json',
  'Cache-Control': 'no-store',
  Connection: 'close',
};

/** A request that Express never sees: Node's own answer has no body and no type. */
function refuse(response: ServerResponse, problem: Problem): void {
  response.writeHead(problem.status, HEADERS).end(JSON.stringify(problemBody(problem)));
}

const SLUG_OF_CODE: Readonly<Record<string, ProblemSlug>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

/** Requests that never became one, so that there is nothing but a socket to answer on. */
function refusal(code = ''): string {
  const problem = new Problem(SLUG_OF_CODE[code] ?? 'malformed-request');
  const body = JSON.stringify(problemBody(problem));
  const headers = Object.entries({ ...HEADERS, 'Content-Length': Buffer.byteLength(body) });
  return [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n');
}

/** Resolves with the port once the server listens; rejects with a sentence that says how to mend it. */
export function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(whyNot(error.code, host, port))));
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function whyNot(code: string | undefined, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop that one, or set PORT to a free port.`;
  if (code === 'EACCES')
    return `Port ${port} needs more rights than this process has. Set PORT to a number above 1023.`;
  return `Cannot listen on ${host} port ${port} (${code ?? 'unknown reason'}). HOST must be an address of this machine.`;
}

/** Stops taking connections, lets what is under way finish, and cuts what is still open after `graceMs`. */
export async function drain(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A keep-alive connection that falls idle only now would otherwise stay until its own time-out.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
