import { nearest } from "../../../lib/flow/check/nearest";
import { listDoorNames } from "../../../lib/flow/check/facts/listBoundNames";
import type { Flow } from "../../../lib/flow/document/flow";
import type { NameKind } from "../../../lib/flow/steps/stepType";
import { stepType } from "../../../lib/flow/steps/index";
import { stepOfPath } from "../edits/placeName";
import { setValue } from "../edits/setValue";
import { knownNames } from "../knownNames";
import { fixing, type FindFixes } from "./quickFix";

/** Uses a name that is known here: the one that was probably meant, or the only one there is. */
export const useKnownName: FindFixes = ({ path }, { flow, bindings }) => {
  const used = usedAt(flow, path);
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

/** The name that is written at a path; one within a condition is left to people. */
function usedAt(flow: Flow, path: string): Readonly<{ kind: NameKind; name: string }> | undefined {
  const step = stepOfPath(path);
  if (step === undefined)
    return listDoorNames(flow).find((one) => one.path === path && !path.endsWith(".when"));
  const node = flow.nodes[step];
  if (node === undefined) return undefined;
  return (stepType(node).names?.(node) ?? []).find((one) => `nodes.${step}.${one.path}` === path);
}
