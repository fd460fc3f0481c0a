import { existsSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';

import { type ProductServer, startProduct } from './productServer.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** CI must have the browser; elsewhere the run says that it went without. */
const browserIsThere = existsSync(executablePath) || process.env['CI'] === 'true';
if (!browserIsThere) process.stdout.write(`skipped: the journey in Chromium (no ${executablePath})\n`);

const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/**
 * What the strict policy refuses of SurveyJS 3.0.0, and nothing else: an empty <style> element and what it writes into it
 * (its base theme and the resets of three shadows). The same rules reach the page as a file of ours.
 */
const knownHashes = [
  'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  'sha256-bPWhUa0avZvsEhMXHBmMO9S4unO4Whpb+JnyNHl4VUw=',
  'sha256-Pp/vtHUW8EEiAh+JanwlbSOqQNrAchhFv9X7z+N5oOw=',
  'sha256-dIP/hERemSKhhJaTTO0UVaBtZF0u7iz4l3ZizpfmZQ4=',
];
const isKnown = (text: string): boolean =>
  text.startsWith('Applying inline style violates') && knownHashes.some((hash) => text.includes(hash));

interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the page that nobody expects, and addresses outside our own origin. */
  readonly complaints: string[];
}

export type NewPage = (options?: BrowserContextOptions) => Promise<Watched>;

/** Tests with the built product, further settings of it and a browser of their own; skipped where there is no browser. */
export function inBrowser(
  title: string,
  tests: (newPage: NewPage, product: () => ProductServer) => void,
  settings: () => Promise<Readonly<Record<string, string>>> = async () => ({}),
): void {
  const run = browserIsThere ? describe : describe.skip;
  run(title, () => {
    let server: ProductServer;
    let browser: Browser;
    beforeAll(async () => {
      [server, browser] = await Promise.all([settings().then(startProduct), openBrowser()]);
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    }, 30_000);
    tests(
      (options) => openPage(browser, server.origin, options),
      () => server,
    );
  });
}

/** A page of its own, watched for what a person would never see: errors, and requests to anyone else. */
async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions | undefined,
): Promise<Watched> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isKnown(message.text())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('blob:')) complaints.push(`request to ${url}`);
  });
  return { page, context, complaints };
}
