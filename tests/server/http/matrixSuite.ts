import { z } from 'zod';
import { POLICY, type RouteId, type Rule } from '../../../server/http/policy.ts';
import type { AnyRoute } from '../../../server/http/route.ts';
import { routeTable } from '../../../server/http/routeTable.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { bodyOf, requiredHeaders } from '../../support/matrix/bodies.ts';
import { type Caller, callersIn } from '../../support/matrix/callers.ts';
import { type Cell, callCell, cellsOf, faultOf, nameOf } from '../../support/matrix/cells.ts';
import { changesBetween, type Dump, dumpOf, restore } from '../../support/matrix/dump.ts';
import { assignmentsTo } from '../../support/matrix/massAssignment.ts';
import { addressOf } from '../../support/matrix/targets.ts';
import { WHO_MAY } from '../../support/matrix/whoMay.ts';
import { seedWorld, type World } from '../../support/matrix/world.ts';
import { startTestServer, type TestServer } from '../../support/testServer.ts';

/** Every route × everybody × own, another's, nothing: made from the route table, so that it grows with it. */
export function matrixSuite(open: () => Promise<Storage>): void {
  describe('the matrix of who may do what', () => {
    let storage: Storage;
    let server: TestServer;
    let world: World;
    let callers: readonly Caller[];
    let routes: readonly AnyRoute[];
    beforeAll(async () => {
      storage = await open();
      const now = Date.parse('2026-11-25T10:00:00Z');
      const mail = { SMTP_URL: 'smtp://localhost:2525', MAIL_FROM: 'Plumbline <a@b.example>' };
      server = await startTestServer(storage, { now: () => now }, mail);
      world = await seedWorld(server);
      callers = callersIn(world);
      routes = routeTable(server.deps);
    });
    afterAll(async () => {
      await server.close();
      await storage.close();
    });

    /** Routes that did what they are for at least once. */
    const reached = new Set<string>();

    async function refused(cells: readonly Cell[], before: Dump): Promise<string[]> {
      const faults: string[] = [];
      for (const cell of cells) {
        const answer = await callCell(server, world, cell);
        const fault = faultOf(cell, answer);
        if (fault !== undefined) faults.push(fault);
        const leak = hiddenFrom(cell, world).find((id) => answer.text.includes(id));
        if (leak !== undefined) faults.push(`${nameOf(cell)}: the refusal names ${leak}`);
      }
      const changed = changesBetween(before, await dumpOf(storage));
      if (changed.length > 0)
        faults.push(`${cells[0]?.route.id}: a refused call changed ${changed.join(', ')}`);
      return faults;
    }

    /** Some work goes on after the answer, so that its time tells nothing. */
    async function settledDump(): Promise<Dump> {
      for (let last = await dumpOf(storage); ; ) {
        await new Promise((resolve) => setTimeout(resolve, 30));
        const next = await dumpOf(storage);
        if (changesBetween(last, next).length === 0) return next;
        last = next;
      }
    }

    /** Lets the call through and puts everything back; nothing of the other organisation may have moved. */
    async function letIn(cell: Cell, before: Dump): Promise<string[]> {
      const answer = await callCell(server, world, cell);
      const fault = faultOf(cell, answer);
      const leak = hiddenFrom(cell, world).find((id) => answer.text.includes(id));
      if (answer.status < 300) reached.add(cell.route.id);
      const after = await (cell.route.id === 'createReset' ? settledDump() : dumpOf(storage));
      const other = cell.caller.side === 'a' ? world.b : world.a;
      const strayed = changesBetween(before, after).filter((name) => {
        const text = JSON.stringify([before.docs.get(name), after.docs.get(name)]);
        return (
          isOf(cell) && [other.tenant.organisation._id, ...idsOf(other.waves)].some((id) => text.includes(id))
        );
      });
      if (changesBetween(before, after).length > 0) await restore(storage, before);
      return [
        ...(fault === undefined ? [] : [fault]),
        ...(leak === undefined
          ? []
          : [`${nameOf(cell)}: the answer names ${leak}, which is hidden from them`]),
        ...strayed.map((name) => `${nameOf(cell)}: changed ${name} of another organisation`),
      ];
    }

    test('S1: every cell is let in or refused as the table says, and what is refused changes nothing', async () => {
      const before = await dumpOf(storage);
      const faults: string[] = [];
      let cells = 0;
      for (const route of routes) {
        const all = cellsOf(route, callers);
        cells += all.length;
        faults.push(
          ...(await refused(
            all.filter((one) => one.expected !== 'let in'),
            before,
          )),
        );
        for (const cell of all.filter((one) => one.expected === 'let in'))
          faults.push(...(await letIn(cell, before)));
      }
      process.stdout.write(
        `Matrix: ${routes.length} routes × ${callers.length} callers × own/other/missing = ${cells} cells\n`,
      );
      const unreached = routes
        .map((route) => route.id)
        .filter((id) => !reached.has(id) && !UNREACHED.includes(id));
      expect({ faults, unreached }).toEqual({ faults: [], unreached: [] });
    }, 300_000);

    test('S14: what a caller may not decide is refused wherever it stands in a body', async () => {
      const before = await dumpOf(storage);
      const faults: string[] = [];
      let sent = 0;
      for (const route of routes.filter((one) => one.body !== undefined)) {
        const cell = cellsOf(route, callers).find((one) => one.expected === 'let in')!;
        for (const { at, body } of assignmentsTo(bodyOf(route, world.a))) {
          const { status, json } = await callCell(server, world, cell, body);
          sent += 1;
          const isRefused = status === 400 || status === 422 || json?.type === '/problems/wave-fixed';
          if (!isRefused) faults.push(`${route.id} took ${at}: ${status}`);
        }
        const changed = changesBetween(before, await dumpOf(storage));
        if (changed.length > 0) faults.push(`${route.id} changed ${changed.join(', ')}`);
      }
      process.stdout.write(`Mass assignment: ${sent} bodies\n`);
      expect(faults).toEqual([]);
    }, 120_000);

    test('S1: the policy is the table that stands here a second time', () => {
      const said = (rule: Rule) =>
        typeof rule === 'object' ? `${rule.of}: ${[...rule.may].sort().join(' ')}` : rule;
      const policy = Object.entries(POLICY).map(([id, rule]) => [id, said(rule)]);
      expect(Object.fromEntries(policy)).toEqual(WHO_MAY);
    });

    test('S14: a site or a person of another organisation is taken in no body', async () => {
      const before = await dumpOf(storage);
      const { tenant } = world.b;
      const foreign: readonly [RouteId, string, object][] = [
        ['inviteMember', '/sites/0', { sites: [tenant.site._id] }],
        ['changeMembership', '/sites/0', { sites: [tenant.site._id] }],
        ['createWave', '/accountable', { accountable: tenant.people.lead.person._id }],
        ['changeWave', '/accountable', { accountable: tenant.people.lead.person._id }],
        ['saveChecklist', '/accountable', { accountable: tenant.people.lead.person._id }],
      ];
      for (const [id, pointer, more] of foreign) {
        const route = routes.find((one) => one.id === id)!;
        const cell = cellsOf(route, callers).find((one) => one.expected === 'let in')!;
        const body = { ...(bodyOf(route, world.a) as object), ...more };
        const { status, json } = await callCell(server, world, cell, body);
        expect([id, status, json.errors?.[0]?.pointer]).toEqual([id, 422, pointer]);
      }
      expect(changesBetween(before, await dumpOf(storage))).toEqual([]);
    });

    test('S2: whatever an organisation owns is for its members, or for the operator', () => {
      const owned = /^\/api\/(organisations|sites|waves|memberships|join-links|mails|operator)(\/|$)/;
      const open = routes.filter((route) => {
        const rule: Rule = POLICY[route.id];
        return owned.test(route.path) && typeof rule !== 'object' && rule !== 'operator';
      });
      expect(open.map((route) => route.path)).toEqual([]);
    });

    test('a route whose parameters or body nobody can make fails the test', () => {
      const [any] = routes as [AnyRoute];
      const strange = { ...any, path: '/api/things/:ref' };
      expect(() => addressOf(strange, world.a)).toThrow(/:ref/);
      expect(() => addressOf({ ...any, path: '/api/things/:id' }, world.a)).toThrow(/say what :id is/);
      const silent = { ...any, body: { schema: z.unknown(), examples: {} } } as AnyRoute;
      expect(() => bodyOf(silent, world.a)).toThrow(/no example/);
      const header = {
        in: 'header',
        name: 'X-Thing',
        required: true,
        description: '',
        schema: z.string(),
      } as const;
      expect(() => requiredHeaders({ ...any, parameters: [header] } as AnyRoute)).toThrow(/X-Thing/);
    });
  });
}

/** What needs a code that no example can hold, an empty store, or no mail; their own suites show them at work. */
const UNREACHED: readonly RouteId[] = [
  'createSetup',
  'confirmSecondFactor',
  'createWithdrawal',
  'listInvitationLinks',
  'getInvitationLinksCsv',
];

/** What no answer may name: the sites, waves and people of the other organisation, and for leads of one site the other sites. */
function hiddenFrom({ caller }: Cell, world: World): readonly string[] {
  if (caller.kind !== 'member') return [];
  const { site, otherSite } = world[caller.side].tenant;
  const other = world[caller.side === 'a' ? 'b' : 'a'];
  const own = caller.member === 'limitedLead' ? otherSite : caller.member === 'leadElsewhere' ? site : null;
  const quiet = own === null ? [] : [own._id, world[caller.side].quietSite];
  return [...quiet, other.tenant.site._id, other.tenant.otherSite._id, ...idsOf(other.waves)];
}

/** The operator acts on any organisation, and public routes on none. */
const isOf = (cell: Cell): boolean => cell.caller.kind === 'member' || cell.caller.kind === 'respondent';

const idsOf = (waves: World['a']['waves']): string[] => Object.values(waves).map((wave) => wave._id);
