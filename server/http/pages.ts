import express, { type Express, type RequestHandler } from 'express';
import { Problem } from '../problems.ts';
import { precompressedFiles } from './precompressedFiles.ts';
import { nameRoute } from './requestLog.ts';

/** The addresses that the single page answers; anything else is an honest 404. */
const PAGES = [
  '/',
  '/assess',
  '/result/:id',

  '/sign-in',
  '/set-up',
  '/reset',
  '/join',
  '/account',

  '/organisations/:id',
  '/organisations/:id/members',
  '/organisations/:id/settings',
  '/organisations/:id/log',
  '/operator',

  '/home',
  '/sites/:id',
  '/sites/:id/waves/new',
  '/waves/:id',
  '/waves/:id/checklist',
  '/waves/:id/invitations',
  '/waves/:id/poster',
  '/waves/:id/codes',
  '/waves/:id/own-view',

  '/respond',
  '/withdraw',
  '/unsubscribe',
];

/** The built pages (dist/web): hashed assets for a year, the page itself always asked for again. */
export function servePages(app: Express, webRoot: string): void {
  const files = express.static(webRoot, {
    index: false,
    redirect: false,
    dotfiles: 'ignore',
    setHeaders: (response, path) => {
      nameRoute(response, 'file');
      const hashed = /[\\/]assets[\\/]/.test(path);
      response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.use(/^(?!\/api(\/|$))/, precompressedFiles(webRoot, files));
  for (const path of PAGES) {
    app.get(path, sendPage(webRoot, path));
    app.all(path, () => {
      throw new Problem('method-not-allowed', { allow: ['GET', 'HEAD'] });
    });
  }
}

function sendPage(webRoot: string, path: string): RequestHandler {
  return (_request, response, next) => {
    nameRoute(response, path);
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: webRoot, cacheControl: false }, (error) => {
      if (error === undefined || response.headersSent) return;
      if ('code' in error && error.code === 'ENOENT') sayNotBuilt(response);
      else next(error);
    });
  };
}

function sayNotBuilt(response: Parameters<RequestHandler>[1]): void {
  const text = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plumbline</title>
<h1>The pages have not been built yet</h1>
<p>The server runs and its API answers, but the folder dist/web is missing. Run <code>npm run build</code>, or start with <code>npm start</code>, which builds first.</p></html>`;
  response.status(503).type('html').send(text);
}
