import type { Flow } from "../flow/document/flow";
import { exitPath, exits, sharedExits } from "../flow/steps/exits";
import type { PathStep } from "../ivr/call/callRecord";
import { ownEntry } from "../ivr/call/ownEntry";
import type { CallStep } from "../ivr/lines/callerMoments";

/** Which exits that a flow's document writes a call took, by their paths. Pure. */
export function findExitsTaken(flow: Flow, steps: readonly CallStep[]): ReadonlySet<string> {
  return new Set(steps.flatMap(({ state }) => pathsTaken(flow, state.path)));
}

function pathsTaken(flow: Flow, path: readonly PathStep[]): readonly string[] {
  const ofFlow = sharedExits(flow);
  return path.flatMap((step, index) => {
    if (step.flow !== flow.key || step.exit === undefined) return [];
    const shared = ofFlow.find(({ name }) => name === step.exit)?.path;
    const own = ownPath(flow, step) ?? personsPath(flow, path[index - 1]);
    return [own ?? shared].filter((one) => one !== undefined);
  });
}

function ownPath(flow: Flow, { node: key, exit }: PathStep): string | undefined {
  const node = ownEntry(flow.nodes, key);
  const taken = node && exits(node, flow).find(({ name }) => name === exit);
  return taken?.path === undefined || taken.isDefault ? undefined : exitPath(key, taken);
}

/** A person whom somebody dialled is a step between: where an unanswered call leads is written in the step before. */
function personsPath(flow: Flow, before: PathStep | undefined): string | undefined {
  const node = ownEntry(flow.nodes, before?.node ?? "");
  if (node === undefined || before === undefined) return undefined;
  const all = exits(node, flow);
  const isToPerson = all.some(({ name, to }) => name === before.exit && to.type === "person");
  const failure = isToPerson ? all.find(({ isPersons }) => isPersons) : undefined;
  return failure && exitPath(before.node, failure);
}
