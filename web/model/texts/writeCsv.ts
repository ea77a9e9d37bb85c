/** A cell that a spreadsheet would take for a formula (https://owasp.org/www-community/attacks/CSV_Injection), or that was guarded against that before. */
const looksLikeFormula = /^'*[=+\-@\t\r]/;

/** Writes a table as text for spreadsheets (RFC 4180), with a byte order mark so that they know it as UTF-8, and no cell that they would run. Pure. */
export function writeCsv(rows: readonly (readonly string[])[], delimiter: "," | ";"): string {
  const lines = rows.map((cells) =>
    cells.map((cell) => quote(guardFormula(cell), delimiter)).join(delimiter),
  );
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`;
}

function guardFormula(cell: string): string {
  return looksLikeFormula.test(cell) ? `'${cell}` : cell;
}

/** Takes a guard away again; every other cell stays as it is. Pure. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && looksLikeFormula.test(cell) ? cell.slice(1) : cell;
}

function quote(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}
