import { domainToASCII } from 'node:url';

const LOCAL_PART = /^[A-Za-z0-9_](?:[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{0,62}[A-Za-z0-9!#$%&'*+/=?^_`{|}~-])?$/;
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$/;

/**
 * What keeps an address from being written to, in words that do not repeat it; undefined when nothing does. Narrower than the
 * standard: every address that a mail system gives out passes, and none that a spreadsheet would take for a formula.
 */
export function addressFault(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  if (at < 0) return 'has no @, so it is no address';
  if (address.length > 254) return 'is longer than 254 characters';
  const local = address.slice(0, at);
  if (local === '') return 'has nothing before the @';
  if (local.length > 64) return 'has more than 64 characters before the @';
  if (!/^[\x20-\x7e]*$/.test(local)) return 'has a letter before the @ that addresses do not have';
  if (!LOCAL_PART.test(local) || local.includes('..'))
    return 'has something before the @ that is no part of an address';
  const host = domainToASCII(address.slice(at + 1));
  if (host.length > 253 || !HOST.test(host)) return 'has something after the @ that is no name of a host';
  return undefined;
}
