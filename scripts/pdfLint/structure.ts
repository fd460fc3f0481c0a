/** A node as pdf.js gives it: an element with a role, or a reference to content. */
export interface StructureNode {
  readonly role?: string;
  readonly alt?: string;
  readonly bbox?: readonly number[];
  readonly children?: readonly StructureNode[];
}

/** The standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const standard = new Set(
  `Root Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
   Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure
   Formula Form`.split(/\s+/),
);

/** Elements that may only stand in certain parents. */
const parents: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
};

/** Faults of the structure trees of all pages, taken in order. */
export function structureFaults(trees: readonly (StructureNode | null)[]): readonly string[] {
  const faults: string[] = [];
  let level = 0;
  const visit = (node: StructureNode, parent: string, where: string): void => {
    const role = node.role ?? '';
    if (node.role !== undefined) {
      faults.push(...elementFaults(node, role, parent).map((fault) => `${where}: ${fault}`));
      const heading = /^H([1-6])$/.exec(role);
      if (heading !== null) {
        const next = Number(heading[1]);
        if (next > level + 1) faults.push(`${where}: heading level skips from ${level} to ${next}`);
        level = next;
      }
    }
    for (const child of node.children ?? []) visit(child, role, where);
  };
  trees.forEach((tree, index) => {
    if (tree === null) faults.push(`page ${index + 1}: no structure`);
    else visit(tree, '', `page ${index + 1}`);
  });
  return faults;
}

function elementFaults(node: StructureNode, role: string, parent: string): readonly string[] {
  const faults: string[] = [];
  if (!standard.has(role)) faults.push(`"${role}" is no structure type of PDF 1.7`);
  const allowed = parents[role];
  if (allowed !== undefined && !allowed.includes(parent))
    faults.push(`${role} stands in ${parent || 'nothing'}`);
  if (role === 'Figure' && !node.alt) faults.push('a Figure has no alternative text');
  if (role === 'Figure' && node.bbox === undefined) faults.push('a Figure has no BBox');
  if (role === 'Table' && !rowsOf(node).some((row) => row.children?.some((cell) => cell.role === 'TH'))) {
    faults.push('a Table has no header cell');
  }
  return faults;
}

const rowsOf = (table: StructureNode): readonly StructureNode[] =>
  (table.children ?? []).flatMap((child) => (child.role === 'TR' ? [child] : rowsOf(child)));
