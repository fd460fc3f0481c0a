import { itemsOf } from '../../server/core/instrument/itemsOf.ts';
import { shippedInstrument } from '../support/shippedInstruments.ts';

const readiness = shippedInstrument('web-therapy-readiness');
const protocols = shippedInstrument('web-therapy-protocols');
const bySubdomain = Object.entries(readiness.actions.bySubdomain);
const gateActions = protocols.actions.byGate;
const all = [...bySubdomain.flatMap(([, actions]) => actions), ...gateActions];
const sentences = (text: string) => text.split(/(?<=[.?]) /).length;

test('every subdomain has at least three actions, one of them for each band', () => {
  expect(bySubdomain.map(([id]) => id)).toEqual(
    readiness.scoring.domains.flatMap((domain) => domain.subdomains.map((one) => one.id)),
  );
  for (const [id, actions] of bySubdomain) {
    expect([id, new Set(actions.map((action) => action.helpsMost)).size]).toEqual([id, 3]);
    expect(actions.length).toBeGreaterThanOrEqual(3);
  }
  expect(all.length - gateActions.length).toBeGreaterThanOrEqual(48);
});

test('every gate has one action, and a check for when nobody knows', () => {
  const gates = itemsOf(protocols).filter((item) => item.rule.gate === true);
  expect(gateActions.map((action) => action.gate)).toEqual(gates.map((item) => item.id));
  for (const action of gateActions) {
    expect(action.checkTitle).toMatch(/^Check whether /);
    expect(action.checkTitle.length).toBeLessThanOrEqual(90);
    expect(sentences(action.checkHow)).toBeGreaterThanOrEqual(2);
  }
});

test('names are unique, because a plan refers to them', () => {
  expect(new Set(all.map((action) => action.id)).size).toBe(all.length);
  expect(new Set(all.map((action) => action.title)).size).toBe(all.length);
});

test.each(all.map((action) => [action.id, action] as const))(
  '%s is short, concrete and backed',
  (_id, action) => {
    expect(action.title).toMatch(/^[A-Z].*[a-z]$/);
    expect(action.title.length).toBeLessThanOrEqual(90);
    expect(sentences(action.how)).toBeGreaterThanOrEqual(2);
    expect(sentences(action.how)).toBeLessThanOrEqual(3);
    expect(action.proof).not.toMatch(/\.$/);
    expect(action.leadRole).toMatch(/^(Service manager|[A-Z][A-Za-z ]+ lead)$/);
    expect(action.evidence.length).toBeGreaterThanOrEqual(1);
    expect(`${action.title} ${action.how}`).not.toMatch(/and\/or|stakeholder|leverage|utilis|ensure|optimi/i);
  },
);
