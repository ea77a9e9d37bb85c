import type { Flow } from "../../../lib/flow/document/flow";
import { matchKeys } from "../../../lib/flow/keys/keyPattern";
import { readAt } from "../edits/atPath";
import { stepOfPath } from "../edits/placeName";
import { setValue } from "../edits/setValue";
import { fixing, type FindFixes } from "./quickFix";

/** Gives a choice the next key that no other choice has. */
export const giveOtherKey: FindFixes = ({ path }, { flow }) => {
  if (!/^nodes\.[^.]+\.options\.\d+\.keys$/.test(path)) return [];
  const key = freeKeyIn(flow, stepOfPath(path) ?? "");
  return key === undefined
    ? []
    : [{ name: "useKey", what: key, edit: fixing(setValue(path, key)) }];
};

/** The first key of a menu that does nothing yet. Pure. */
export function freeKeyIn(flow: Flow, step: string): string | undefined {
  const options = readAt(flow, `nodes.${step}.options`);
  const taken: readonly { keys: string }[] = Array.isArray(options) ? options : [];
  return Array.from("123456789").find((key) => !taken.some(({ keys }) => startsWith(keys, key)));
}

function startsWith(keys: string, key: string): boolean {
  return keys.startsWith(key) || matchKeys(keys, key) !== "none";
}
