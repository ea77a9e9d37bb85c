import { canRead } from "../../lib/importing/canRead";
import { foreignSystemNames } from "../../lib/importing/foreignSystems";
import { importFlow } from "../../lib/importing/importFlow";
import type { ForeignText, Imported } from "./imported";

/** Finds out which system a file is from, and makes drafts out of it. Pure. */
export function importText({ name, text }: ForeignText): Imported {
  const system = foreignSystemNames.find((one) => canRead(one, text));
  if (system === undefined) return {};
  return { system, result: importFlow({ from: system, text, fileName: name }) };
}
