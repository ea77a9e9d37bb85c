import { readAt } from "../edits/atPath";
import { setValue } from "../edits/setValue";
import { fixing, type FindFixes } from "./quickFix";

/** Says a choice in the right order or with its pause, asks a second time, or lets the key for a person work everywhere. */
export const mendForCallers: FindFixes = ({ code, path, values }, { flow }) => {
  const { words, instead, key } = values;
  if (code === "endsUnwarned") {
    return [{ name: "askOnceMore", what: "", edit: fixing(setValue(`${path}.tries.noInput`, 2)) }];
  }
  if (code === "operatorKeyDead") {
    const isFlows = typeof key !== "string" || path.startsWith("globals.");
    return isFlows || flow.operator === undefined
      ? []
      : [
          {
            name: "letWorkEverywhere",
            what: key,
            edit: fixing(setValue(`globals.${key}`, "operator")),
          },
        ];
  }
  if (typeof words !== "string" || typeof instead !== "string") return [];
  const said = replaceIn(readAt(flow, path), words, instead);
  return [{ name: "sayInstead", what: instead, edit: fixing(setValue(path, said)) }];
};

/** The same with other words, wherever in its texts they are. */
function replaceIn(value: unknown, words: string, instead: string): unknown {
  if (typeof value === "string") return value.replace(words, () => instead);
  if (Array.isArray(value)) return value.map((one: unknown) => replaceIn(one, words, instead));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, replaceIn(one, words, instead)]),
  );
}
