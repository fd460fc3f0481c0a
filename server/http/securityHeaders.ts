import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Config } from '../config.ts';

/**
 * Nothing from anywhere else, nothing inline. `upgrade-insecure-requests` is left out on purpose: over plain http on a
 * local network it would turn off the pages' own scripts. HSTS is sent only where the public address is https.
 */
export function securityHeaders(config: Pick<Config, 'publicUrl'>): RequestHandler {
  const isHttps = config.publicUrl.startsWith('https:');
  return helmet({
    // Browsers ignore these two over plain http, and complain about them on every page.
    crossOriginOpenerPolicy: isHttps,
    originAgentCluster: isHttps,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'"],
      },
    },
    hsts: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
}
