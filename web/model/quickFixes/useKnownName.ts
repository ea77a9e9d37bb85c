import { nearest } from "../../../lib/flow/check/nearest";
import type { FlowProblem } from "../../../lib/flow/check/flowProblem";
import type { Flow } from "../../../lib/flow/document/flow";
import type { NameKind } from "../../../lib/flow/steps/stepType";
import { stepType } from "../../../lib/flow/steps/index";
import { stepOfPath } from "../edits/placeName";
import { setValue } from "../edits/setValue";
import { knownNames } from "../knownNames";
import { fixing, type FindFixes } from "./quickFix";

/** Uses a name that is known here: the one that was probably meant, or the only one there is. */
export const useKnownName: FindFixes = (problem, { flow, bindings }) => {
  const { path } = problem;
  const used = usedAt(flow, problem);
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

type UsedName = Readonly<{ kind: NameKind; name: string }>;

/** The name that a problem is of; one within a condition is left to people. */
function usedAt(flow: Flow, { path, values }: FlowProblem): UsedName | undefined {
  const step = stepOfPath(path);
  if (step === undefined) return atDoor(path, values["kind"], values["name"]);
  const node = flow.nodes[step];
  if (node === undefined) return undefined;
  return (stepType(node).names?.(node) ?? []).find((one) => `nodes.${step}.${one.path}` === path);
}

const doorKinds = [
  "opening hours",
  "person",
  "queue",
  "attendant",
  "number",
  "application",
] as const;

function atDoor(path: string, written: unknown, name: unknown): UsedName | undefined {
  const kind = doorKinds.find((one) => one === written);
  const isOwnField = path.split(".")[0] === "door" && !path.endsWith(".when");
  return isOwnField && kind !== undefined && typeof name === "string" ? { kind, name } : undefined;
}
