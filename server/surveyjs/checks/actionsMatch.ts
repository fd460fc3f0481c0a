import type { Action } from '../../core/instrument/action.ts';
import type { GateFault } from '../gateFault.ts';
import type { ShapedInstrument } from './instrumentSource.ts';
import { scoredItems } from './scoredItems.ts';

const leastActions = 3;

const fault = (path: string, message: string, mend: string): GateFault => ({
  file: 'actions.json',
  path,
  message,
  mend,
});

/** Every barrier has something to do about it, and every must-have too; nothing is proposed for what is not scored,
 * so a short form has no actions of its own. */
export function checkActionsMatch(parts: ShapedInstrument): GateFault[] {
  return [...checkSubdomains(parts), ...checkGates(parts), ...checkIds(parts)];
}

function checkSubdomains({ scoring, actions }: ShapedInstrument): GateFault[] {
  const wanted =
    scoring.kind === 'survey' && scoring.shortFormOf === undefined
      ? scoring.domains.flatMap((domain) => domain.subdomains.map((subdomain) => subdomain.id))
      : [];
  const few = wanted.flatMap((id) => {
    const count = Object.hasOwn(actions.bySubdomain, id) ? actions.bySubdomain[id]!.length : 0;
    return count >= leastActions
      ? []
      : [
          fault(
            `/bySubdomain/${id}`,
            `${id} has ${count} actions.`,
            `Write at least ${leastActions}: a barrier without advice helps nobody.`,
          ),
        ];
  });
  const stray = Object.keys(actions.bySubdomain)
    .filter((id) => !wanted.includes(id))
    .map((id) =>
      fault(
        `/bySubdomain/${id}`,
        `${id} is no subdomain of this survey.`,
        'Correct the name, or remove its actions.',
      ),
    );
  return [...few, ...stray];
}

function checkGates({ scoring, actions }: ShapedInstrument): GateFault[] {
  const gates = scoredItems(scoring)
    .filter(({ item }) => item.gate === true)
    .map(({ item }) => item.id);
  const missing = gates
    .filter((id) => !actions.byGate.some((action) => action.gate === id))
    .map((id) => fault('/byGate', `The must-have ${id} has no action.`, 'Write one with "gate" set to it.'));
  const stray = actions.byGate.flatMap((action, at) => {
    const path = `/byGate/${at}/gate`;
    if (!gates.includes(action.gate))
      return [fault(path, `${action.gate} is no must-have of this checklist.`, 'Correct the name.')];
    const isSecond = actions.byGate.findIndex((one) => one.gate === action.gate) < at;
    return isSecond ? [fault(path, `${action.gate} has two actions.`, 'Keep one.')] : [];
  });
  return [...missing, ...stray];
}

function checkIds({ actions }: ShapedInstrument): GateFault[] {
  const seen = new Set<string>();
  return allActions({ actions }).flatMap(({ action, path }) => {
    const isSecond = seen.has(action.id);
    seen.add(action.id);
    return isSecond
      ? [fault(`${path}/id`, `Two actions are called ${action.id}.`, 'Choose another id.')]
      : [];
  });
}

/** Every action with its place in actions.json. */
export function allActions({ actions }: Pick<ShapedInstrument, 'actions'>): {
  readonly action: Action;
  readonly path: string;
}[] {
  return [
    ...Object.entries(actions.bySubdomain).flatMap(([id, list]) =>
      list.map((action, at) => ({ action, path: `/bySubdomain/${id}/${at}` })),
    ),
    ...actions.byGate.map((action, at) => ({ action, path: `/byGate/${at}` })),
  ];
}
