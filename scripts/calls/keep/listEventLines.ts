import type { CallPlan } from "../../../lib/ivr/call/callPlan";
import type { IvrState } from "../../../lib/ivr/call/ivrState";
import { operationOf } from "../../../lib/ivr/call/activity";
import type { TurnLine } from "../../../lib/ivr/lines/toTurnLine";
import type { Hints } from "./findHints";

/** The `<-` lines that an event may have been, the likeliest first: what its own line leaves out is nobody's to read. Pure. */
// oxlint-disable-next-line max-lines-per-function -- the table of all events, a few words each
export function listEventLines(
  turn: TurnLine,
  state: IvrState,
  { plan, hints }: Readonly<{ plan: CallPlan; hints: Hints }>,
): readonly string[] {
  const { stepEvent, actions } = turn;
  const [word = "", first = "", second = "", ...rest] = stepEvent.split(" ");
  switch (word) {
    case "incoming":
      return incomingLines(stepEvent, hints);
    case "created":
      return createdLines(turn, plan, hints);
    case "promptCompleted":
      return [first === operationOf(state) ? word : stepEvent];
    case "promptFailed":
      return [stepEvent, [word, first, "cancelled", second, ...rest].join(" ").trimEnd()];
    case "recordingCompleted":
    case "pinChecked":
    case "alertStarted":
    case "callsCounted":
    case "onlineMeetingCreated":
    case "operationRead":
      return [`${word} ${second}`];
    case "recordingFailed":
    case "inviteEnded":
      return [`${word} ${second} ${codesOf(stepEvent)}`.trimEnd()];
    case "toneSubscriptionFailed":
      return [`${word} ${codesOf(stepEvent)}`.trimEnd()];
    case "recordingKept": {
      const line = [word, second === "" ? "kept" : second, ...rest].join(" ");
      return [line, `${line} heard`];
    }
    case "transferFailed":
      return [`${word} ${first}`, `${word} ${first} ${operationOf(state) ?? ""}`.trimEnd()];
    case "leg":
      return [
        ...(state.legs ?? []).map(({ operation }) => `${word} ${first} ${operation}`),
        `${word} ${first}`,
      ];
    case "roster":
      return rosterLines(Number(second), state);
    case "presence":
      return [
        ["presence", second, ...rest]
          .filter((one) => one !== "nobody")
          .join(" ")
          .trim(),
      ];
    case "lookUp":
      return second === "found" ? foundLines(state, plan, hints) : [`lookUp ${second}`];
    case "timer":
      return [
        state.timers[first as keyof IvrState["timers"]] === Number(second)
          ? `${word} ${first}`
          : stepEvent,
      ];
    case "actionsDelayed":
      return [delayedLine(actions)];
    case "operatorAsked":
      return wishLines(stepEvent, actions, plan);
    case "terminated":
      return [`${word} ${first}`];
    default:
      return [stepEvent];
  }
}

/** From one number after the other that a rule may ask for. */
function incomingLines(stepEvent: string, { literals }: Hints): readonly string[] {
  const line = stepEvent.replace(",", "").replace(",", "");
  if (!line.startsWith("incoming from phone")) return [line];
  const numbers = literals.filter((one) => /^\+?\d+$/.test(one));
  const countries = literals.filter((one) => /^[a-z]{2}$/i.test(one));
  // A number, or what it begins with.
  const whole = (number: string) => (number.length > 9 ? number : number.padEnd(12, "5"));
  const sources = [
    "",
    " number=withheld",
    ...numbers.map((number) => ` number=${whole(number)}`),
    ...countries.map((country) => ` country=${country}`),
  ];
  const dialled = ["", ...numbers.filter((one) => one.length >= 7).map((one) => ` dialled=${one}`)];
  return dialled.flatMap((to) => sources.map((source) => `${line}${source}${to}`));
}

/** How a line says what was created, and how a transcript does. */
const createdKinds: ReadonlyMap<string, string> = new Map([
  ["created to phone", "phone"],
  ["created to a meeting", "meeting"],
  ["created to a meeting, to mute the others", "meeting muteOthers"],
]);

/** So many, the app among them; where the call mutes people, some were mute before. */
function rosterLines(all: number, { mutedByUs }: IvrState): readonly string[] {
  const count = Math.max(0, all - 1);
  if (mutedByUs === undefined) return [`roster ${count}`];
  return Array.from({ length: count + 1 }, (_, muted) => {
    const people = Array.from(
      { length: count },
      (_none, index) => `p-${index + 1}${index < muted ? ":muted" : ""}`,
    );
    return ["roster app", ...people].join(" ");
  });
}

/** Of calls that we placed: what the flow was given to begin with may be anything, and how long it may ring. */
function createdLines(
  { stepEvent, actions }: TurnLine,
  plan: CallPlan,
  hints: Hints,
): readonly string[] {
  const kind = createdKinds.get(stepEvent);
  if (kind === undefined) return [];
  const seconds = [...actions.join("\n").matchAll(/^startTimer \w+ (\d+) s$/gm)];
  const waits = [
    ...seconds.map(([, one = ""]) => one),
    "30",
    "10",
    "15",
    "20",
    "25",
    "40",
    "45",
    "60",
    "90",
    "120",
  ];
  const names = Object.keys(plan.flows[plan.pinned.entry]?.inputs ?? {});
  const pairs = (value: string) => names.map((name) => ` ${name}=${value}`).join("");
  return ["", ...waits.map((wait) => ` wait=${wait}`)].flatMap((wait) =>
    ["1", ...hints.literals].map((value) => `created to ${kind}${pairs(value)}${wait}`),
  );
}

function foundLines(state: IvrState, plan: CallPlan, hints: Hints): readonly string[] {
  const { flow = "", place } = state.frames.at(-1) ?? {};
  const node = place?.type === "node" ? plan.flows[flow]?.nodes[place.node] : undefined;
  const fields = node?.type === "lookup" ? hints.fieldsOf(node.into) : [];
  const say = (valueOf: (field: string) => string | undefined) => {
    const pairs = fields.map((field) => [field, valueOf(field)] as const);
    const known = pairs.filter(([, value]) => value !== undefined);
    return ["lookUp found", ...known.map(([field, value]) => `${field}=${value ?? ""}`)].join(" ");
  };
  const values = [...hints.literals, undefined];
  return [
    say(() => "1"),
    ...fields.flatMap((one) =>
      values.map((value) => say((field) => (field === one ? value : "1"))),
    ),
    ...values.map((value) => say(() => value)),
  ];
}

/** Timers begin anew for as long as their own lines say. */
function delayedLine(actions: readonly string[]): string {
  const pairs = actions.flatMap((action) => {
    const [, timer, seconds] = /^startTimer (\w+) ([\d.]+) s$/.exec(action) ?? [];
    return timer === undefined ? [] : [`${timer}=${seconds ?? ""}`];
  });
  return ["actionsDelayed", ...pairs].join(" ");
}

/** Whom somebody at the switchboard meant shows in what was done; which step they wanted said is tried out. */
function wishLines(
  stepEvent: string,
  actions: readonly string[],
  { flows, bindings: { people } }: CallPlan,
): readonly string[] {
  if (stepEvent === "operatorAsked say") {
    const steps = Object.values(flows).flatMap(({ nodes }) => Object.keys(nodes));
    return steps.map((step) => `${stepEvent} ${step}`);
  }
  const [, told] = /^(?:transfer|invite) (\w+:\S+)/m.exec(actions.join("\n")) ?? [];
  // Whom it is asked for later, when what is being said has ended.
  const targets =
    told === undefined
      ? Object.keys(people ?? {}).map((key) => `person:${key}`)
      : [told.replace(/\*\*\*\d*/, "+15550111")];
  return [
    ...targets.flatMap((target) => [
      `${stepEvent} ${target}`,
      `${stepEvent} ${target} consultative`,
    ]),
    stepEvent,
  ];
}

/** Graph's codes, as transcripts have them. */
function codesOf(stepEvent: string): string {
  const [, code = "", subcode = ""] = / code (\d+) subcode (\d+)$/.exec(stepEvent) ?? [];
  return code === "400" || code === "" ? subcode : `${code}/${subcode}`;
}
