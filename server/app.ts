import express, { type Express } from 'express';
import type { Deps } from './http/deps.ts';
import { servePages } from './http/pages.ts';
import { problemHandler } from './http/problemHandler.ts';
import { registerRoutes } from './http/registerRoutes.ts';
import { requestLog } from './http/requestLog.ts';
import { routeTable } from './http/routeTable.ts';
import { securityHeaders } from './http/securityHeaders.ts';
import { Problem } from './problems.ts';

/** The whole application, not yet listening. `webRoot` is the folder of the built pages. */
export function createApp(deps: Deps, webRoot: string): Express {
  const app = express();
  const { trustProxy } = deps.config;
  app.set('x-powered-by', false);
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.set('case sensitive routing', true);
  app.set('trust proxy', typeof trustProxy === 'number' ? trustProxy : [...trustProxy]);
  app.use(requestLog(deps.log));
  app.use(securityHeaders(deps.config));
  registerRoutes(app, routeTable(deps), deps);
  servePages(app, webRoot);
  app.use(() => {
    throw new Problem('not-found');
  });
  app.use(problemHandler(deps));
  return app;
}
