import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Figure } from "../figure";
import type { MachineFacts } from "./machineFacts";
import { replaceFigures } from "./replaceFigures";
import { writeFormatted } from "./writeFormatted";

const file = join(__dirname, "..", "..", "docs", "performance.md");

/** Writes what was measured, on which machine, how busy and when, into docs/performance.md. Says what it did. */
export async function writeReport(
  figures: readonly Figure[],
  machine: MachineFacts,
): Promise<string> {
  const text = replaceFigures(readFileSync(file, "utf8"), figures, machine);
  await writeFormatted(file, text);
  return "docs/performance.md is up to date.";
}
