/** A cell of a table. */
export type Cell = string | number | undefined;

/** What a spreadsheet would take for a formula, or for the end of what it reads: https://owasp.org/www-community/attacks/CSV_Injection */
const formula = /^[=+\-@\t\r]/;

/** A table as CSV (RFC 4180), in which no text can act as a formula: such texts begin with an apostrophe. Pure. */
export function toCsv(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [headings, ...rows].map((row) => `${row.map(toField).join(",")}\r\n`).join("");
}

function toField(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  const text = cell ?? "";
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
