import type { GateFault } from '../gateFault.ts';
import { allActions } from './actionsMatch.ts';
import type { ShapedInstrument } from './instrumentSource.ts';
import { scoredItems } from './scoredItems.ts';

/** Whatever is cited stands in the register. (That "stated" and "theme" name a finding is held by the schemas.) */
export function checkEvidenceLinks(parts: ShapedInstrument): GateFault[] {
  const known = new Set(parts.evidence.map((entry) => entry.id));
  const cited = [
    ...scoredItems(parts.scoring).map(({ item, path }) => ({
      file: 'scoring.json',
      path: `${path}/link/ids`,
      ids: item.link.ids,
    })),
    ...allActions(parts).flatMap(({ action, path }) =>
      action.evidence.map((link, at) => ({
        file: 'actions.json',
        path: `${path}/evidence/${at}/ids`,
        ids: link.ids,
      })),
    ),
  ];
  return cited.flatMap(({ file, path, ids }) =>
    ids.flatMap((id, at) =>
      known.has(id)
        ? []
        : [
            {
              file,
              path: `${path}/${at}`,
              message: `The source ${id} is not in the register.`,
              mend: 'Correct the id, or add the source to evidence.json.',
            },
          ],
    ),
  );
}
