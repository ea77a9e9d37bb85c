import fc from "fast-check";
import type { Draw } from "./draw";
import { drawConference } from "./drawConference";
import { drawConnect } from "./drawConnect";
import type { Key } from "../../lib/ivr/call/tone";
import type { Caller, World } from "./simulateCall";

/** A flow document of up to eight steps of any type that mostly leads its callers to an end, and sometimes has something wrong with it. Names are those of `richBindings`. */
export function flowDocument(key: string, others: readonly string[]): fc.Arbitrary<unknown> {
  return fc
    .noBias(fc.array(fc.nat(9999), { minLength: 100, maxLength: 400, size: "max" }))
    .map((tape) => makeDocument(makeDraw(tape), key, others));
}

/** Somebody who calls: silent, always wrong, or pressing keys for a while. */
export const caller: fc.Arbitrary<Caller> = fc.record(
  {
    presses: fc.oneof(
      { weight: 1, arbitrary: fc.constant("hashAlways" as const) },
      { weight: 1, arbitrary: fc.constant([]) },
      {
        weight: 5,
        arbitrary: fc.array(
          fc.record({
            key: fc.oneof(
              { weight: 2, arbitrary: fc.constant("fitting" as const) },
              {
                weight: 1,
                arbitrary: fc.constantFrom<Key>("1", "2", "3", "4", "5", "0", "9", "*", "#"),
              },
            ),
            afterInMs: fc.constantFrom(150, 400, 2000, 7000, 30_000),
          }),
          { minLength: 3, maxLength: 25, size: "max" },
        ),
      },
    ),
    hangsUpAfterInMs: fc.integer({ min: 0, max: 120_000 }),
    hold: fc.record({
      afterInMs: fc.integer({ min: 1000, max: 60_000 }),
      forMs: fc.integer({ min: 500, max: 40_000 }),
    }),
    number: fc.constantFrom("+4930555099", "+15550177"),
  },
  { requiredKeys: ["presses"] },
);

/** How everything else turns out. */
export const world: fc.Arbitrary<World> = fc.record({
  draws: fc.array(fc.nat(999), { minLength: 1, maxLength: 40 }),
  promptsFail: fc.boolean(),
});

function makeDraw(tape: readonly number[]): Draw {
  let at = 0;
  const below = (bound: number) => (tape[at++] ?? 0) % Math.max(1, bound);
  return {
    below,
    pick: <T>(choices: readonly T[]) => {
      const chosen = choices[below(choices.length)];
      if (chosen === undefined) throw new TypeError("There is nothing to pick from.");
      return chosen;
    },
    chance: (percent) => below(100) >= 100 - percent,
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** What a step's makers know: its place, the steps there are, and the variables that some step sets. */
type Scope = Readonly<{
  draw: Draw;
  index: number;
  keys: readonly string[];
  others: readonly string[];
  languages: readonly string[];
}>;

function makeDocument(draw: Draw, key: string, others: readonly string[]): unknown {
  const count = 1 + draw.below(8);
  const hasMain = draw.chance(60);
  const keys = Array.from({ length: count }, (_, index) =>
    index === 0 && hasMain ? "main" : `step${index}`,
  );
  const languages = draw.pick([["en"], ["en", "de"], ["de", "en", "fr"], ["es"]]);
  const scope = (index: number): Scope => ({ draw, index, keys, others, languages });
  const nodes = Object.fromEntries(keys.map((name, index) => [name, node(scope(index))]));
  return {
    schema: "flow/v1",
    key,
    name: `Flow ${key}`,
    languages,
    timeZone: "Europe/Berlin",
    entry: keys[0],
    nodes,
    ...optional(draw, 85, () => ({ operator: target(draw) })),
    ...optional(draw, 50, () => ({ globals: globals(scope(0)) })),
    ...optional(draw, 20, () => ({ help: prompt(scope(0)) })),
    ...optional(draw, 20, () => ({ onError: forward(scope(0)) })),
    ...optional(draw, 40, () => ({ defaults: ask(scope(count), 20) })),
    ...optional(draw, 30, () => ({ phrases: { goodbye: prompt(scope(0)), noMatch: "Wrong." } })),
    ...optional(draw, 40, () => ({ privacy: { consentPrompt: prompt(scope(0)) } })),
    ...optional(draw, 20, () => ({ limits: { maxMinutes: 20 } })),
    ...optional(draw, 30, () => ({ door: [doorRule(draw), doorRule(draw)] })),
    schedules: { always: { weekly: { friday: [["00:00", "24:00"]] } } },
    lists: { codes: ["1", "22", "333"] },
  };
}

function doorRule(draw: Draw): Fields {
  const which = draw.pick<Fields>([
    { when: { op: "in", args: [{ var: "caller.number" }, { list: "blocked" }] } },
    { when: { op: "gt", args: [{ var: "caller.callsInLastHour" }, 10] } },
    { when: { op: "eq", args: [{ var: "caller.kind" }, "phone"] } },
    { schedule: "night", is: "holiday" },
    {},
  ]);
  const deed = draw.pick<Fields>([
    { do: "reject", reason: "none" },
    { do: "redirect", to: [{ person: "anna" }, { queue: "helpdesk" }], ring: 20 },
    { do: "answer" },
  ]);
  return { ...which, ...deed };
}

function optional(draw: Draw, percent: number, make: () => Fields): Fields {
  return draw.chance(percent) ? make() : {};
}

/** Where somebody who does nothing goes: mostly on, towards an end. */
function forward({ draw, index, keys, others }: Scope): string {
  const later = keys.slice(index + 1);
  const ends = ["hangup", "operator", ...(others.length === 0 ? ["return"] : [])];
  if (draw.chance(6)) return draw.pick([...keys, "back", "main", "repeat", "return"]);
  return later.length > 0 && draw.chance(70) ? draw.pick(later) : draw.pick(ends);
}

/** Where a key leads: anywhere. */
function anywhere({ draw, keys }: Scope): string {
  return draw.pick([...keys, ...keys, "back", "main", "repeat", "operator", "hangup", "return"]);
}

function target(draw: Draw): Fields {
  return draw.pick<Fields>([
    { person: "anna" },
    { queue: "helpdesk" },
    { attendant: "night" },
    { phone: "mobile" },
    { phone: "+4930555011" },
    { voicemail: "office" },
  ]);
}

function globals(scope: Scope): Fields {
  const { draw } = scope;
  const action = () =>
    draw.pick<unknown>([
      "repeat",
      "back",
      "main",
      "operator",
      "help",
      "hangup",
      { go: anywhere(scope) },
    ]);
  const go = action();
  return { "0": "operator", "*": action(), ...(draw.chance(30) ? { "9": go } : {}) };
}

const variables = ["name", "order", "found.name", "caller.number", "now.time", "called.number"];

function prompt({ draw, languages }: Scope): unknown {
  const words = draw.pick(["Hello there.", "Please press 1.", "We are sorry.", "One more thing"]);
  if (draw.chance(50)) return words;
  const text = draw.chance(50)
    ? words
    : Object.fromEntries(languages.map((language) => [language, `${words} (${language})`]));
  return [
    draw.chance(15) ? { text, audio: "a".repeat(64) } : { text },
    ...(draw.chance(20) ? [{ pause: 0.5 }] : []),
    ...(draw.chance(30) ? [spoken(draw)] : []),
    ...(draw.chance(15) ? [{ optionsList: true }] : []),
  ];
}

function spoken(draw: Draw): Fields {
  const say = draw.pick(["digits", "number", "date", "time", "money", "phone", "letters"]);
  return {
    say,
    value: draw.chance(50)
      ? draw.pick<unknown>([42, "2026-11-20", "12:30", true])
      : { var: draw.pick(variables) },
    ...(say === "money" ? { currency: "EUR" } : {}),
  };
}

function condition(draw: Draw): unknown {
  const variable = { var: draw.pick(variables) };
  return draw.pick<unknown>([
    true,
    false,
    variable,
    { op: "eq", args: [variable, "1"] },
    { op: "not", args: [{ op: "empty", args: [variable] }] },
    { op: "lt", args: [variable, 5] },
  ]);
}

/** What any asking step may set. */
function ask(scope: Scope, percent: number): Fields {
  const { draw } = scope;
  return {
    ...optional(draw, percent, () => ({ firstDigitTimeout: 1 + draw.below(6) })),
    ...optional(draw, percent, () => ({ interDigitTimeout: 1 + draw.below(3) })),
    ...optional(draw, percent, () => ({
      tries: { noInput: 1 + draw.below(4), noMatch: 1 + draw.below(4), total: 1 + draw.below(6) },
    })),
    ...optional(draw, percent, () => ({ bargeIn: draw.chance(50) })),
    ...optional(draw, percent, () => ({ typeAhead: draw.pick(["keep", "flush"]) })),
    ...optional(draw, percent, () => ({
      noInput: [{ from: 1 + draw.below(2), prompt: prompt(scope) }],
    })),
    ...optional(draw, percent, () => ({
      noMatch: [{ from: 1 + draw.below(2), prompt: prompt(scope) }],
    })),
    ...optional(draw, percent, () => ({ again: prompt(scope) })),
    ...optional(draw, percent, () => ({ onExhausted: forward(scope) })),
    ...optional(draw, percent, () => ({ onNoInput: forward(scope) })),
    ...optional(draw, percent, () => ({ onNoMatch: forward(scope) })),
  };
}

function node(scope: Scope): unknown {
  const { draw, others } = scope;
  const makers = [
    say,
    ...Array.from({ length: 6 }, () => menu),
    collect,
    collect,
    hours,
    branch,
    share,
    set,
    lookup,
    meeting,
    transfer,
    transfer,
    connect,
    conference,
    voicemail,
    directory,
    callback,
    notify,
    alert,
    ending,
    ...(others.length === 0 ? [] : [subflow, subflow, goTo]),
  ];
  return { ...draw.pick(makers)(scope), ...optional(draw, 20, () => ({ milestone: "passed" })) };
}

function say(scope: Scope): Fields {
  const { draw } = scope;
  return {
    type: "say",
    prompt: prompt(scope),
    ...optional(draw, 85, () => ({ next: forward(scope) })),
    ...optional(draw, 20, () => ({ bargeIn: false })),
    ...optional(draw, 30, () => ({ listen: { "1": anywhere(scope), "#": forward(scope) } })),
  };
}

function menu(scope: Scope): Fields {
  const { draw } = scope;
  const keys = ["1", "2", "3", "12", "4x", "[5-7]", "*"].filter(() => draw.chance(50));
  return {
    type: "menu",
    prompt: prompt(scope),
    ...ask(scope, 20),
    ...optional(draw, 30, () => ({ greeting: prompt(scope) })),
    ...optional(draw, 15, () => ({
      pin: { pin: "staff", ...optional(draw, 50, () => ({ failed: forward(scope) })) },
    })),
    ...optional(draw, 20, () => ({
      dialExtension: {
        length: [2, 2 + draw.below(3)],
        ...optional(draw, 30, () => ({ group: "office" })),
        ...optional(draw, 50, () => ({ failed: anywhere(scope) })),
      },
    })),
    options: (keys.length === 0 ? ["1"] : keys).map((one) => ({
      keys: one,
      label: draw.chance(50) ? "something" : { en: "a", de: "b", fr: "c", es: "d" },
      next: anywhere(scope),
      ...optional(draw, 15, () => ({ hidden: true })),
      ...optional(draw, 15, () => ({ when: condition(draw) })),
    })),
  };
}

function collect(scope: Scope): Fields {
  const { draw } = scope;
  const kind = draw.pick([
    "digits",
    "number",
    "phone",
    "date",
    "time",
    "money",
    "expiry",
    "yesNo",
    "pin",
  ]);
  return {
    type: "collect",
    ...ask(scope, 20),
    into: draw.pick(["name", "order"]),
    kind,
    prompt: prompt(scope),
    next: forward(scope),
    ...(kind === "pin" && draw.chance(50) ? { pin: "staff" } : {}),
    ...(kind === "digits" && draw.chance(50)
      ? { length: [1 + draw.below(2), 2 + draw.below(4)] }
      : {}),
    ...optional(draw, 10, () => ({ list: "codes" })),
    ...optional(draw, 10, () => ({ pattern: "[1-5]\\d*" })),
    ...optional(draw, 10, () => ({ checksum: "luhn" })),
    ...optional(draw, 10, () => ({ sensitive: true })),
    ...optional(draw, 10, () => ({ terminators: draw.pick([["#"], ["*", "#"], []]) })),
    ...optional(draw, 10, () => ({ clearKey: draw.pick(["none", "*"]) })),
    ...optional(draw, 30, () => ({
      confirm: { prompt: prompt(scope), ...optional(draw, 30, () => ({ tries: 1 })) },
    })),
  };
}

function hours(scope: Scope): Fields {
  const { draw } = scope;
  return {
    type: "hours",
    schedule: draw.pick(["office", "night", "always"]),
    open: forward(scope),
    closed: forward(scope),
    ...optional(draw, 30, () => ({ holiday: forward(scope) })),
    ...optional(draw, 30, () => ({
      special: { on: draw.pick(["storm", "calm"]), next: forward(scope) },
    })),
  };
}

function branch(scope: Scope): Fields {
  const isAway = { op: "eq", args: [{ var: "person.anna.presence" }, "outOfOffice"] };
  const when = scope.draw.chance(15) ? isAway : condition(scope.draw);
  const cases = [{ when, next: forward(scope) }];
  return { type: "branch", cases, otherwise: forward(scope) };
}

function share(scope: Scope): Fields {
  const percent = scope.draw.below(101);
  const parts = [
    { percent, next: forward(scope) },
    { percent: 100 - percent, next: forward(scope) },
  ];
  return { type: "share", parts };
}

function set(scope: Scope): Fields {
  const { draw, languages } = scope;
  return {
    type: "set",
    next: forward(scope),
    ...optional(draw, 70, () => ({
      values: { [draw.pick(["name", "order"])]: draw.pick<unknown>(["x", 7, { var: "now.date" }]) },
    })),
    ...optional(draw, 40, () => ({ language: draw.pick(languages) })),
  };
}

function lookup(scope: Scope): Fields {
  const { draw } = scope;
  return {
    type: "lookup",
    endpoint: draw.pick(["customers", "public"]),
    into: "found",
    next: forward(scope),
    failed: forward(scope),
    ...optional(draw, 50, () => ({ notFound: forward(scope) })),
    ...optional(draw, 50, () => ({ input: { number: { var: "caller.number" } } })),
    ...optional(draw, 30, () => ({ filler: prompt(scope) })),
  };
}

function meeting(scope: Scope): Fields {
  const { draw } = scope;
  return {
    type: "meeting",
    organizer: "advice",
    next: forward(scope),
    failed: forward(scope),
    ...optional(draw, 50, () => ({ subject: "Advice" })),
    ...optional(draw, 50, () => ({ minutes: 30 })),
    ...optional(draw, 30, () => ({ filler: prompt(scope) })),
  };
}

function transfer(scope: Scope): Fields {
  const { draw } = scope;
  const to = Array.from({ length: 1 + draw.below(3) }, () => ({
    target: target(draw),
    ...optional(draw, 30, () => ({ ring: 10 })),
    ...optional(draw, 30, () => ({ only: "available" })),
  }));
  return {
    type: "transfer",
    to,
    ...optional(draw, 30, () => ({ before: prompt(scope) })),
    ...optional(draw, 50, () => ({ noAnswer: forward(scope) })),
    ...optional(draw, 30, () => ({ busy: forward(scope) })),
    ...optional(draw, 60, () => ({ failed: forward(scope) })),
  };
}

const conference = (scope: Scope): Fields => drawConference(scope.draw, prompt, forward, scope);
const connect = (scope: Scope): Fields => drawConnect(scope.draw, prompt, forward, scope);

function voicemail(scope: Scope): Fields {
  const { draw } = scope;
  return {
    type: "voicemail",
    mailbox: "office",
    prompt: prompt(scope),
    ...optional(draw, 40, () => ({ consent: prompt(scope) })),
    ...optional(draw, 40, () => ({ review: true })),
    ...optional(draw, 40, () => ({ done: forward(scope) })),
    ...optional(draw, 40, () => ({ empty: forward(scope) })),
  };
}

function directory(scope: Scope): Fields {
  const { draw } = scope;
  return {
    type: "directory",
    by: draw.pick([["name"], ["extension"], ["name", "extension"]]),
    prompt: prompt(scope),
    ...ask(scope, 10),
    ...optional(draw, 40, () => ({ include: ["office"] })),
    ...optional(draw, 20, () => ({ exclude: ["night"] })),
    ...optional(draw, 50, () => ({ none: forward(scope) })),
    ...optional(draw, 50, () => ({ failed: anywhere(scope) })),
  };
}

function callback(scope: Scope): Fields {
  return {
    type: "callback",
    number: scope.draw.pick(["caller", "ask"]),
    prompt: prompt(scope),
    queue: "helpdesk",
    ...ask(scope, 10),
    confirmed: forward(scope),
    refused: forward(scope),
  };
}

function notify(scope: Scope): Fields {
  const channel = scope.draw.pick(["webhook", "mail", "teams"]);
  return { type: "notify", channel, to: "desk", text: prompt(scope), next: forward(scope) };
}

function alert(scope: Scope): Fields {
  const { draw } = scope;
  return {
    type: "alert",
    onCall: "plumbers",
    next: forward(scope),
    failed: forward(scope),
    ...optional(draw, 50, () => ({ before: prompt(scope) })),
    ...optional(draw, 50, () => ({ done: prompt(scope) })),
    ...optional(draw, 50, () => ({ variables: { number: { var: "caller.number" } } })),
  };
}

function subflow(scope: Scope): Fields {
  const { draw, others } = scope;
  return {
    type: "subflow",
    flow: draw.pick(others),
    returned: forward(scope),
    ...optional(draw, 40, () => ({ input: { order: "17" } })),
  };
}

function goTo({ draw, others }: Scope): Fields {
  return { type: "goto", flow: draw.pick(others) };
}

function ending(scope: Scope): Fields {
  const { draw } = scope;
  if (draw.chance(30)) return { type: "return" };
  return { type: "hangup", ...optional(draw, 80, () => ({ prompt: prompt(scope) })) };
}
