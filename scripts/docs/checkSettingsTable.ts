import type { z } from "zod";
import { settingsSchema } from "../../lib/config";
import { tableRows, type MarkdownFile } from "./markdown";

const schemas = new Map<string, z.ZodType>(Object.entries(settingsSchema.shape));

/**
 * How the settings' table of a file differs from the settings there are. A row is | `NAME` | meaning | default | example |;
 * the default is the one of the schema, or the word "required", and no cell is empty. Pure.
 */
export function checkSettingsTable({ path, text }: MarkdownFile): readonly string[] {
  const rows = tableRows(text).filter(([name = ""]) => /^`\w+`$/.test(name));
  const names = rows.map(([name = ""]) => name.slice(1, -1));
  const missing = [...schemas.keys()].filter((name) => !names.includes(name));
  return [
    ...missing.map((name) => `${path}: the setting ${name} is missing.`),
    ...rows.flatMap((cells) => checkRow(cells).map((problem) => `${path}: ${problem}`)),
  ];
}

function checkRow(cells: readonly string[]): readonly string[] {
  const [quoted = "", , shownDefault = ""] = cells;
  const name = quoted.slice(1, -1);
  if (cells.length !== 4 || cells.includes("")) {
    return [`the row of ${name} needs its meaning, its default or "required", and an example.`];
  }
  if (!schemas.has(name)) {
    return [`${name} is no setting of the app.`];
  }
  const wanted = defaultOf(name);
  return shownDefault.includes(wanted) ? [] : [`the default of ${name} is ${wanted}.`];
}

/** As the table must show it. What is optional by itself may be required in company, which the table says in words. */
function defaultOf(name: string): string {
  const { success, data } = schemas.get(name)?.safeParse(undefined) ?? {};
  if (success !== true) return "required";
  const value = Array.isArray(data) ? data.join(",") : typeof data === "string" ? data : "";
  return value === "" ? "" : `\`${value}\``;
}
