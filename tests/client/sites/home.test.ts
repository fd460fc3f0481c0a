import type { ListedSite } from '../../../client/api/sites.ts';
import { nextStep } from '../../../client/features/sites/home/nextStep.ts';
import { organisationsOf } from '../../../client/features/sites/home/organisationsOf.ts';

const site = (phase: NonNullable<ListedSite['lastWave']>['phase'] | null, mayRun = true): ListedSite => ({
  id: 's1',
  name: 'Harbour Street Clinic',
  setting: 'community',
  state: 'active',
  mayRun,
  removeAt: null,
  lastWave:
    phase === null
      ? null
      : { id: 'w1', number: 1, phase, closesAt: '2026-12-15T17:00:00.000Z', progress: null },
});

test.each([
  [null, 'Open the first wave', '/sites/s1/waves/new'],
  ['planned', 'Look at the plan', '/waves/w1'],
  ['open', 'See how it is going', '/waves/w1'],
  ['grace', 'See what happens now', '/waves/w1'],
  ['due', 'See what happens now', '/waves/w1'],
  ['computed', 'See the outcome', '/waves/w1'],
  ['cancelled', 'Open the next wave', '/sites/s1/waves/new'],
] as const)('with %s as its last wave a site asks to: %s', (phase, text, to) => {
  expect(nextStep(site(phase))).toEqual({ text, to });
});

test('whoever may only read is never sent to set up a wave', () => {
  for (const phase of [null, 'cancelled'] as const)
    expect(nextStep(site(phase, false))).toEqual({ text: 'Open the site', to: '/sites/s1' });
});

test('two roles in one organisation make one entry with the rights of both', () => {
  const held = (organisation: string, role: 'lead' | 'researcher' | 'consultant') => ({
    id: `${organisation}-${role}`,
    organisation: { id: organisation, name: organisation, requiresSecondFactor: false },
    role,
    sites: null,
  });
  expect(organisationsOf([held('b', 'lead'), held('a', 'researcher'), held('b', 'consultant')])).toEqual([
    { id: 'a', name: 'a', mayAddSites: false, isAdmin: false },
    { id: 'b', name: 'b', mayAddSites: true, isAdmin: false },
  ]);
});
