import type { FlowProblem } from "../flowProblem";
import { listTargetNames } from "../../steps/listTargetNames";
import type { NameKind } from "../../steps/stepType";
import { listBoundNames, listDoorNames, knownNames } from "./listBoundNames";
import type { CheckSubject } from "../checkSubject";
import { error, warning } from "../flowProblem";
import { nodeName } from "../stepName";
import { quote } from "../words";

/** Names worth telling: a longer list is no help. */
const mostKnown = 50;

/** Every name means something: in the bindings of this environment, or in the flow itself. */
export function checkBoundNames({ flow, bindings, suggest }: CheckSubject): readonly FlowProblem[] {
  const known = new Map<NameKind, ReadonlySet<string>>();
  const namesOf = (kind: NameKind) => {
    const names = known.get(kind) ?? knownNames(kind, flow, bindings);
    known.set(kind, names);
    return names;
  };
  const used = [
    ...(flow.operator === undefined
      ? []
      : listTargetNames(flow.operator, "operator").map((name) => ({
          ...name,
          user: "The operator",
        }))),
    ...listDoorNames(flow).map((name) => ({ ...name, user: "The door" })),
    ...Object.entries(flow.nodes).flatMap(([key, node]) =>
      listBoundNames(node).map((name) => ({
        ...name,
        path: `nodes.${key}.${name.path}`,
        user: nodeName(key, node),
      })),
    ),
  ];
  return used.flatMap(({ kind, name, path, user }) => {
    const names = namesOf(kind);
    if (names.has(name)) return [];
    const hint = suggest(name, names) || ` ${remedies[kind]}`;
    if (kind === "callback queue") {
      const message = `${user} keeps requests to call back for ${quote(name)}, a queue that the bindings do not name. See that somebody works through them.`;
      return [warning("unknownQueue", path, message, { step: user, name })];
    }
    return [
      error(
        "unknownName",
        path,
        `${user} names ${articles[kind]} ${quote(name)} that is not known here.${hint}`,
        { step: user, name, kind, known: [...names].slice(0, mostKnown) },
      ),
    ];
  });
}

const inBindings = "Add it to the bindings of this environment, or name another one.";

const remedies: Readonly<Record<NameKind, string>> = {
  person: inBindings,
  number: inBindings,
  queue: inBindings,
  "callback queue": inBindings,
  "on-call list": inBindings,
  room: inBindings,
  attendant: inBindings,
  application: inBindings,
  mailbox: inBindings,
  endpoint: inBindings,
  organizer: inBindings,
  channel: inBindings,
  PIN: "Add it to the bindings of this environment: `npm run flows -- pin` makes one.",
  switch: inBindings,
  "opening hours": "Add them to “schedules” of the flow or of the bindings.",
  list: "Add it to “lists” of the flow or of the bindings.",
  group: "Put somebody into this group in the bindings, or name another one.",
};

const articles: Readonly<Record<NameKind, string>> = {
  person: "a person",
  number: "a phone number",
  queue: "a queue",
  "callback queue": "a queue",
  "on-call list": "an on-call list",
  room: "a room",
  attendant: "an attendant",
  application: "a bot",
  mailbox: "a mailbox",
  endpoint: "an address for look-ups",
  organizer: "an organizer",
  channel: "a channel",
  PIN: "a PIN",
  switch: "a switch",
  "opening hours": "opening hours",
  list: "a list",
  group: "a group",
};
