import type { Bindings } from "../bindings";
import type { Flow, FlowNode, Target } from "../flow";

/** What a name in a flow stands for. */
export type NameKind =
  | "person"
  | "number"
  | "queue"
  /** Whose requests somebody works through: no call is ever sent there. */
  | "callback queue"
  | "attendant"
  | "mailbox"
  | "endpoint"
  | "channel"
  | "PIN"
  | "opening hours"
  | "switch"
  | "list"
  | "group";

/** A name that a flow uses, and where. */
export type BoundName = Readonly<{ kind: NameKind; name: string; path: string }>;

/** All names that a step uses; paths count from the step. */
export function boundNames(node: FlowNode): readonly BoundName[] {
  return entries(node).flatMap(([kind, name, path]) =>
    name === undefined ? [] : [{ kind, name, path }],
  );
}

/** The name in a target; none for a phone number that is written out. */
export function targetNames(target: Target, path: string): readonly BoundName[] {
  if ("person" in target) return [{ kind: "person", name: target.person, path: `${path}.person` }];
  if ("queue" in target) return [{ kind: "queue", name: target.queue, path: `${path}.queue` }];
  if ("attendant" in target) {
    return [{ kind: "attendant", name: target.attendant, path: `${path}.attendant` }];
  }
  if ("voicemail" in target) {
    return [{ kind: "mailbox", name: target.voicemail, path: `${path}.voicemail` }];
  }
  return target.phone.startsWith("+")
    ? []
    : [{ kind: "number", name: target.phone, path: `${path}.phone` }];
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

type Entry = readonly [kind: NameKind, name: string | undefined, path: string];

function entries(node: FlowNode): readonly Entry[] {
  switch (node.type) {
    case "menu":
      return [
        ["PIN", node.pin?.pin, "pin.pin"],
        ["group", node.dialExtension?.group, "dialExtension.group"],
      ];
    case "collect":
      return [
        ["list", typeof node.list === "string" ? node.list : undefined, "list"],
        ["PIN", node.pin, "pin"],
      ];
    case "hours":
      return [
        ["opening hours", node.schedule, "schedule"],
        ["switch", node.special?.on, "special.on"],
      ];
    case "lookup":
      return [["endpoint", node.endpoint, "endpoint"]];
    case "transfer":
      return node.to.flatMap(({ target }, index) =>
        targetNames(target, `to.${index}.target`).map(({ kind, name, path }): Entry => [
          kind,
          name,
          path,
        ]),
      );
    case "voicemail":
      return [["mailbox", node.mailbox, "mailbox"]];
    case "directory":
      return [
        ...(node.include ?? []).map((name, index): Entry => ["group", name, `include.${index}`]),
        ...(node.exclude ?? []).map((name, index): Entry => ["group", name, `exclude.${index}`]),
      ];
    case "callback":
      return [
        ["callback queue", node.queue, "queue"],
        ["opening hours", node.windows, "windows"],
      ];
    case "notify":
      return [["channel", node.to, "to"]];
    case "say":
    case "branch":
    case "share":
    case "set":
    case "subflow":
    case "goto":
    case "return":
    case "hangup":
      return [];
  }
}
