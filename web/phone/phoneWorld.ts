import type { Flow, TestCall } from "../../lib/flow/document/flow";
import { listBoundNames } from "../../lib/flow/check/facts/listBoundNames";
import type { NameKind } from "../../lib/flow/steps/stepType";
import { instantAt, wallAt } from "../model/instantAt";
import { usualCaller, type SimulatedWorld } from "./phoneCall";

/** How a transfer ends. */
export type TransferEnd = NonNullable<TestCall["transfers"]>[number];

/** What is answered to a look-up: values as lines of `name = value` when it is found. */
export type LookUpAnswer = Readonly<{
  outcome: "failed" | "notFound" | "found";
  values: string;
}>;

/** What comes of the way into a room. */
export type RoomOutcome = NonNullable<TestCall["rooms"]>[string];

/** Who calls, when, and what everybody outside does, as somebody fills it in. */
export type PhoneWorld = Readonly<{
  /** By the flow's clock, such as `2026-11-30T09:00`. */
  wall: string;
  caller: string;
  isWithheld: boolean;
  language: string;
  country: string;
  switches: readonly string[];
  /** How one transfer after the other ends; the last holds for all that follow. */
  transfers: readonly TransferEnd[];
  /** The people who are free; without a list, everybody. */
  available: readonly string[] | undefined;
  /** No meeting can be made. */
  meetingFails: boolean;
  /** Nobody on call can be called. */
  alertFails: boolean;
  /** What comes of the way into rooms. */
  rooms: RoomOutcome;
  /** What Teams says of people who are not free. */
  presences: NonNullable<TestCall["presences"]>;
  answers: Readonly<Record<string, LookUpAnswer>>;
  pins: Readonly<Record<string, string>>;
}>;

const mostTransfers = 20;

/** The world of a phone that nobody has changed: now, from a number that nobody has. */
export function firstWorld(flow: Flow, now: string): PhoneWorld {
  return {
    wall: wallAt(now, flow.timeZone),
    caller: usualCaller,
    isWithheld: false,
    language: flow.languages[0] ?? "en",
    country: "",
    switches: [],
    transfers: ["accepted"],
    available: undefined,
    meetingFails: false,
    alertFails: false,
    rooms: "open",
    presences: {},
    answers: {},
    pins: {},
  };
}

/** The names of one kind that a flow uses, each once. Pure. */
export function namesOf(flow: Flow, wanted: NameKind): readonly string[] {
  const names = Object.values(flow.nodes).flatMap((node) =>
    listBoundNames(node).flatMap(({ kind, name }) => (kind === wanted ? [name] : [])),
  );
  return [...new Set(names)];
}

/** What a stored test call says about its world. Pure. */
export function worldLike(flow: Flow, test: TestCall): Partial<PhoneWorld> {
  const { at, caller, language, country = "", switches = [], transfers = [], pins = {} } = test;
  const answers = Object.entries(test.answers ?? {}).map(([endpoint, given]) => {
    const first = Array.isArray(given) ? (given[0] as unknown) : given;
    return [endpoint, toAnswer(first)] as const;
  });
  return {
    ...(at === undefined ? {} : { wall: wallAt(at, flow.timeZone) }),
    ...(caller === undefined || caller === "withheld" ? {} : { caller }),
    isWithheld: caller === "withheld",
    language: language ?? flow.languages[0] ?? "en",
    country,
    switches,
    // Beyond its list, every transfer of a test is answered.
    transfers: [...transfers, "accepted"],
    available: test.available,
    meetingFails: test.meeting === "failed",
    rooms: Object.values(test.rooms ?? {})[0] ?? "open",
    alertFails: Object.values(test.alerts ?? {}).includes("failed"),
    presences: test.presences ?? {},
    answers: Object.fromEntries(answers),
    pins,
  };
}

/** The world as a simulated call takes it. Pure. */
export function toSimulatedWorld(flow: Flow, world: PhoneWorld): SimulatedWorld {
  const { wall, caller, isWithheld, language, country, switches, transfers, available, presences } =
    world;
  // A PIN that is not written yet is none.
  const pins = Object.fromEntries(Object.entries(world.pins).filter(([, pin]) => pin !== ""));
  const answers = Object.entries(world.answers).map(([endpoint, { outcome, values }]) => [
    endpoint,
    outcome === "found" ? toValues(values) : outcome,
  ]);
  return {
    name: flow.name,
    at: instantAt(wall, flow.timeZone),
    caller: isWithheld ? "withheld" : caller,
    language,
    ...(country === "" ? {} : { country }),
    switches,
    transfers: Array.from(
      { length: mostTransfers },
      (_, index) => transfers[index] ?? transfers.at(-1) ?? "accepted",
    ),
    ...(available === undefined ? {} : { available }),
    ...(world.meetingFails ? { meeting: "failed" } : {}),
    ...(world.rooms === "open"
      ? {}
      : { rooms: Object.fromEntries(namesOf(flow, "room").map((name) => [name, world.rooms])) }),
    ...(world.alertFails ? { alerts: failing(namesOf(flow, "on-call list")) } : {}),
    presences,
    answers: Object.fromEntries(answers) as NonNullable<SimulatedWorld["answers"]>,
    pins,
  };
}

function failing(names: readonly string[]): NonNullable<TestCall["alerts"]> {
  return Object.fromEntries(names.map((name) => [name, "failed"]));
}

function toAnswer(given: unknown): LookUpAnswer {
  if (given === "failed" || given === "notFound") return { outcome: given, values: "" };
  const values = Object.entries(given ?? {}).map(([name, value]) => `${name} = ${String(value)}`);
  return { outcome: "found", values: values.join("\n") };
}

/** Lines of `name = value`; numbers and yes or no are what they look like. */
function toValues(lines: string): Readonly<Record<string, string | number | boolean>> {
  const pairs = lines.split("\n").flatMap((line) => {
    const [, name, value] = /^\s*([\w.-]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, toValue(value)] as const];
  });
  return Object.fromEntries(pairs);
}

function toValue(text: string): string | number | boolean {
  if (text === "true" || text === "false") return text === "true";
  return /^-?\d+(?:\.\d+)?$/.test(text) && !/^-?0\d/.test(text) ? Number(text) : text;
}
