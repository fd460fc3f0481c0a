/** A cell that no spreadsheet takes for a formula, quoted. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Addresses and links as CSV, for a mail merge. */
export const linksCsv = (links: readonly { readonly email: string; readonly link: string }[]): string =>
  [['e-mail', 'link'], ...links.map(({ email, link }) => [email, link])]
    .map((row) => row.map(cell).join(','))
    .join('\r\n')
    .concat('\r\n');
