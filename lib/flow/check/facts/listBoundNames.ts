import type { Bindings } from "../../document/bindings";
import type { DoorTarget, Flow, FlowNode } from "../../document/flow";
import { findPresencePeople } from "../../presence/findPresencePeople";
import { stepType } from "../../steps/index";
import { listTargetNames } from "../../steps/listTargetNames";
import { names } from "../../steps/parts";
import { findExpressionLists } from "../variables/findExpressionVariables";
import { findVariableUses } from "../variables/findVariableUses";
import type { BoundName, NameKind } from "../../steps/stepType";

/** All names that a step uses; paths count from the step. */
export function listBoundNames(node: FlowNode): readonly BoundName[] {
  const type = stepType(node);
  const inExpressions = findVariableUses(node).flatMap(({ path, expression }) => [
    ...[...findExpressionLists(expression)].map((name) => ({ kind: "list" as const, name, path })),
    ...(type.knowsPresence === true ? findPresencePeople([expression]) : []).map((name) => ({
      kind: "person" as const,
      name,
      path,
    })),
  ]);
  return [...(type.names?.(node) ?? []), ...inExpressions];
}

/** The names that the rules of the door use; paths count from the flow. */
export function listDoorNames({ door = [] }: Flow): readonly BoundName[] {
  return door.flatMap((rule, index): readonly BoundName[] => {
    const path = `door.${index}`;
    const lists = rule.when === undefined ? [] : [...findExpressionLists(rule.when)];
    return [
      ...lists.map((name) => ({ kind: "list" as const, name, path: `${path}.when` })),
      ...names("opening hours", { [`${path}.schedule`]: rule.schedule }),
      ...(rule.do === "redirect"
        ? rule.to.flatMap((target, place) => listDoorTargetNames(target, `${path}.to.${place}`))
        : []),
    ];
  });
}

function listDoorTargetNames(target: DoorTarget, path: string): readonly BoundName[] {
  if ("personsVoicemail" in target) {
    return names("person", { [`${path}.personsVoicemail`]: target.personsVoicemail });
  }
  if ("application" in target) {
    return names("application", { [`${path}.application`]: target.application });
  }
  return listTargetNames(target, path);
}

/** The names of a kind that there are for a flow in its environment. */
export function knownNames(kind: NameKind, flow: Flow, bindings: Bindings): ReadonlySet<string> {
  switch (kind) {
    case "person":
      return keys(bindings.people);
    case "number":
      return keys(bindings.numbers);
    case "queue":
      return keys(bindings.queues);
    case "callback queue":
      return keys({ ...bindings.queues, ...bindings.callbackQueues });
    case "on-call list":
      return keys(bindings.onCall);
    case "room":
      return keys(bindings.rooms);
    case "attendant":
      return keys(bindings.attendants);
    case "application":
      return keys(bindings.applications);
    case "mailbox":
      return keys(bindings.mailboxes);
    case "endpoint":
      return keys(bindings.endpoints);
    case "organizer":
      return keys(bindings.organizers);
    case "channel":
      return keys(bindings.channels);
    case "PIN":
      return keys(bindings.pins);
    case "opening hours":
      return keys({ ...bindings.schedules, ...flow.schedules });
    case "switch":
      return keys(bindings.switches);
    case "list":
      return keys({ ...bindings.lists, ...flow.lists });
    case "group":
      return new Set(Object.values(bindings.people ?? {}).flatMap(({ groups }) => groups ?? []));
  }
}

function keys(record: Readonly<Record<string, unknown>> | undefined): ReadonlySet<string> {
  return new Set(Object.keys(record ?? {}));
}
