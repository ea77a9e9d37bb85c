import { nearest } from "../../../lib/flow/check/nearest";
import { stepType } from "../../../lib/flow/steps/index";
import { stepOfPath } from "../edits/placeName";
import { setValue } from "../edits/setValue";
import { knownNames } from "../knownNames";
import { fixing, type FindFixes } from "./quickFix";

/** Uses a name that is known here: the one that was probably meant, or the only one there is. */
export const useKnownName: FindFixes = ({ path }, { flow, bindings }) => {
  const step = stepOfPath(path) ?? "";
  const node = flow.nodes[step];
  if (node === undefined) return [];
  const used = (stepType(node).names?.(node) ?? []).find(
    (one) => `nodes.${step}.${one.path}` === path,
  );
  if (used === undefined) return [];
  const known = knownNames(used.kind, flow, bindings);
  const meant = nearest(
    used.name,
    known.map(({ name }) => name),
  );
  const found = known.filter(({ name }) => name === meant || known.length === 1);
  return found.map(({ name, title }) => ({
    name: "useName",
    what: title,
    edit: fixing(setValue(path, name)),
  }));
};
