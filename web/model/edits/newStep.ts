import type { FlowNode, NodeOf } from "../../../lib/flow/steps/index.schema";
import type { NameKind } from "../../../lib/flow/steps/stepType";

/** What a new step is made of: where it leads, and a name of each kind that it may use. */
export type NewStepGiven = Readonly<{
  onwards: string;
  nameOf: (kind: NameKind) => string;
  flow: string;
}>;

type NewSteps = {
  readonly [Type in FlowNode["type"]]: (given: NewStepGiven) => NodeOf<Type>;
};

/** A step of each type, as it is born: its form is right, and its words are still to be written. */
export const newSteps: NewSteps = {
  say: ({ onwards }) => ({ type: "say", prompt: {}, next: onwards }),
  menu: ({ onwards }) => ({
    type: "menu",
    prompt: [{ text: {} }, { optionsList: true }],
    options: [{ keys: "1", label: {}, next: onwards }],
  }),
  collect: ({ onwards }) => ({
    type: "collect",
    into: "entry",
    kind: "digits",
    prompt: {},
    next: onwards,
  }),
  hours: ({ onwards, nameOf }) => ({
    type: "hours",
    schedule: nameOf("opening hours"),
    open: onwards,
    closed: onwards,
  }),
  branch: ({ onwards }) => ({
    type: "branch",
    cases: [{ when: { op: "eq", args: [{ var: "caller.known" }, true] }, next: onwards }],
    otherwise: onwards,
  }),
  share: ({ onwards }) => ({
    type: "share",
    parts: [
      { percent: 50, next: onwards },
      { percent: 50, next: onwards },
    ],
  }),
  set: ({ onwards }) => ({ type: "set", next: onwards }),
  lookup: ({ onwards, nameOf }) => ({
    type: "lookup",
    endpoint: nameOf("endpoint"),
    into: "answer",
    next: onwards,
    failed: onwards,
  }),
  meeting: ({ onwards, nameOf }) => ({
    type: "meeting",
    organizer: nameOf("organizer"),
    next: onwards,
    failed: onwards,
  }),
  transfer: ({ nameOf }) => ({ type: "transfer", to: [{ target: { person: nameOf("person") } }] }),
  connect: ({ nameOf }) => ({ type: "connect", to: [{ target: { person: nameOf("person") } }] }),
  conference: ({ nameOf }) => ({ type: "conference", room: nameOf("room") }),
  voicemail: ({ nameOf }) => ({ type: "voicemail", mailbox: nameOf("mailbox"), prompt: {} }),
  directory: () => ({ type: "directory", by: ["name"], prompt: {} }),
  callback: ({ onwards, nameOf }) => ({
    type: "callback",
    number: "caller",
    prompt: {},
    queue: nameOf("callback queue"),
    confirmed: onwards,
    refused: onwards,
  }),
  notify: ({ onwards, nameOf }) => ({
    type: "notify",
    channel: "teams",
    to: nameOf("channel"),
    text: {},
    next: onwards,
  }),
  alert: ({ onwards, nameOf }) => ({
    type: "alert",
    onCall: nameOf("on-call list"),
    next: onwards,
    failed: onwards,
  }),
  subflow: ({ onwards, flow }) => ({ type: "subflow", flow, returned: onwards }),
  goto: ({ flow }) => ({ type: "goto", flow }),
  return: () => ({ type: "return" }),
  hangup: () => ({ type: "hangup", prompt: {} }),
};
