import type { Bindings } from "../../document/bindings";
import type { Flow, FlowNode } from "../../document/flow";
import { stepType } from "../../steps/index";
import type { BoundName, NameKind } from "../../steps/stepType";

/** All names that a step uses; paths count from the step. */
export function listBoundNames(node: FlowNode): readonly BoundName[] {
  return stepType(node).names?.(node) ?? [];
}

/** The names of a kind that there are for a flow in its environment. */
export function knownNames(kind: NameKind, flow: Flow, bindings: Bindings): ReadonlySet<string> {
  switch (kind) {
    case "person":
      return keys(bindings.people);
    case "number":
      return keys(bindings.numbers);
    case "queue":
    case "callback queue":
      return keys(bindings.queues);
    case "attendant":
      return keys(bindings.attendants);
    case "mailbox":
      return keys(bindings.mailboxes);
    case "endpoint":
      return keys(bindings.endpoints);
    case "channel":
      return keys(bindings.channels);
    case "PIN":
      return keys(bindings.pins);
    case "opening hours":
      return keys({ ...bindings.schedules, ...flow.schedules });
    case "switch":
      return keys(bindings.switches);
    case "list":
      return keys(flow.lists);
    case "group":
      return new Set(Object.values(bindings.people ?? {}).flatMap(({ groups }) => groups ?? []));
  }
}

function keys(record: Readonly<Record<string, unknown>> | undefined): ReadonlySet<string> {
  return new Set(Object.keys(record ?? {}));
}
