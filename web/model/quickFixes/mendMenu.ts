import type { Prompt } from "../../../lib/flow/document/prompt";
import { readAt } from "../edits/atPath";
import { addElement } from "../edits/listEdits";
import { stepOfPath } from "../edits/placeName";
import { setValue } from "../edits/setValue";
import { promptParts } from "../edits/setWords";
import { lastResort } from "../edits/stepEdits";
import { freeKeyIn } from "./giveOtherKey";
import { fixing, type FindFixes } from "./quickFix";

/** Adds the choice that is missing, or lets the words say all choices. */
export const mendMenu: FindFixes = ({ code, path, values }, { flow }) => {
  const step = stepOfPath(path) ?? "";
  const menu = `nodes.${step}`;
  if (readAt(flow, `${menu}.options`) === undefined) return [];
  if (code === "untoldOption") {
    const prompt = readAt(flow, `${menu}.prompt`);
    const parts = [...promptParts(prompt as Prompt | undefined), { optionsList: true }];
    return [
      { name: "readOut", what: "", edit: fixing(setValue(`${menu}.prompt`, parts)) },
      { name: "hide", what: "", edit: fixing(setValue(`${path}.hidden`, true)) },
    ];
  }
  const key = code === "uselessKey" ? firstOf(values["keys"]) : freeKeyIn(flow, step);
  if (key === undefined) return [];
  // Something is read out until somebody says what the choice is about.
  const label = Object.fromEntries(flow.languages.map((language) => [language, key]));
  const option = { keys: key, label, next: lastResort(flow) };
  return [{ name: "addKey", what: key, edit: fixing(addElement(`${menu}.options`, option)) }];
};

function firstOf(keys: unknown): string | undefined {
  const first: unknown = Array.isArray(keys) ? keys[0] : undefined;
  return typeof first === "string" ? first : undefined;
}
