import type { CallbackRule } from "../../lib/flow/document/callbackRule";
import type { FieldFault } from "../words/types/peopleWords";
import { listOf, must, textsOf, withoutEmpty } from "./formValues";
import type { FormFacts, NameSection, NameValues } from "./nameSection";

type Limits = Readonly<{ least: number; most: number; fault: FieldFault }>;

const limits = {
  tries: { least: 1, most: 10, fault: "badTries" },
  tryAgainAfter: { least: 1, most: 1440, fault: "badMinutes" },
  ring: { least: 10, most: 120, fault: "badSeconds" },
} as const satisfies Readonly<Record<string, Limits>>;

const onlyWith = "callsBack";
const isInForm = true;

/** Queues of callbacks: who is told of them, and whether and how the app itself calls back. */
export const callbackSection: NameSection = {
  fields: [
    { name: "name", kind: "text", check: must },
    { name: "notify", kind: "channel", isMinor: true },
    { name: "callsBack", kind: "callbackMode", isMinor: true },
    {
      name: "callingPeople",
      kind: "text",
      most: 1300,
      isInForm,
      onlyWith,
      check: findPeopleFault,
    },
    { name: "callingGroup", kind: "text", isInForm, onlyWith, check: findGroupFault },
    { name: "onlyAvailable", kind: "check", isInForm, onlyWith },
    { name: "schedule", kind: "schedule", isInForm, onlyWith },
    { name: "tries", kind: "text", most: 2, isInForm, onlyWith, check: within(limits.tries) },
    {
      name: "tryAgainAfter",
      kind: "text",
      most: 4,
      isInForm,
      onlyWith,
      check: within(limits.tryAgainAfter),
    },
    { name: "ring", kind: "text", most: 3, isInForm, onlyWith, check: within(limits.ring) },
    { name: "callingFrom", kind: "text", most: 128, isInForm, onlyWith },
    { name: "country", kind: "text", most: 3, isInForm, onlyWith, check: findCountryFault },
  ],
  read: readQueue,
  write: writeQueue,
};

/** Either colleagues or a group, as the document wants it; and colleagues whom the bindings know. */
function findPeopleFault(value: string, { values, bindings }: FormFacts): FieldFault | undefined {
  const people = listOf(value);
  const hasGroup = (values["callingGroup"] ?? "") !== "";
  if (people.length === 0) return hasGroup ? undefined : "noCallers";
  if (hasGroup) return "twoKindsOfCallers";
  const { people: known = {} } = bindings;
  return people.every((one) => Object.hasOwn(known, one)) ? undefined : "unknownPerson";
}

function findGroupFault(value: string, { bindings }: FormFacts): FieldFault | undefined {
  const people = Object.values(bindings.people ?? {});
  const isKnown = people.some(({ groups = [] }) => groups.includes(value));
  return value === "" || isKnown ? undefined : "unknownGroup";
}

function within({ least, most, fault }: Limits): (value: string) => FieldFault | undefined {
  return (value) => {
    const number = Number(value);
    const isFit = Number.isInteger(number) && number >= least && number <= most;
    return value === "" || isFit ? undefined : fault;
  };
}

function findCountryFault(value: string): FieldFault | undefined {
  return value === "" || /^[1-9]\d{0,2}$/.test(value) ? undefined : "badCountry";
}

function readQueue(queue: unknown): NameValues {
  const { calls } = (queue ?? {}) as Readonly<{ calls?: CallbackRule }>;
  return { ...textsOf(queue), ...(calls === undefined ? { callsBack: "" } : readCalls(calls)) };
}

function readCalls({ mode, people = [], group, only, from, schedule, ...rest }: CallbackRule) {
  const { tries, tryAgainAfter, ring, country } = rest;
  const shown = (value: number | string | undefined) => String(value ?? "");
  return {
    callsBack: mode,
    callingPeople: people.join(", "),
    callingGroup: shown(group),
    onlyAvailable: only === "available" ? "yes" : "",
    schedule: shown(schedule),
    tries: shown(tries),
    tryAgainAfter: shown(tryAgainAfter),
    ring: shown(ring),
    callingFrom: shown(from),
    country: shown(country),
  };
}

function writeQueue({ name = "", notify = "", ...rest }: NameValues): unknown {
  const calls = writtenCalls(rest);
  return { ...withoutEmpty({ name, notify }), ...(calls === undefined ? {} : { calls }) };
}

/** None where colleagues call by hand: what was written beside is then not kept. */
function writtenCalls(values: NameValues): CallbackRule | undefined {
  const mode = values["callsBack"];
  if (mode !== "agentFirst" && mode !== "customerFirst") return undefined;
  const people = listOf(values["callingPeople"] ?? "");
  const group = values["callingGroup"] ?? "";
  const numbers = Object.fromEntries(
    Object.keys(limits).flatMap((name) => {
      const value = values[name] ?? "";
      return value === "" ? [] : [[name, Number(value)]];
    }),
  );
  return {
    mode,
    ...(people.length === 0 ? {} : { people: [...people] }),
    ...(group === "" ? {} : { group }),
    ...(values["onlyAvailable"] === "yes" && { only: "available" as const }),
    ...withoutEmpty({
      from: values["callingFrom"] ?? "",
      schedule: values["schedule"] ?? "",
      country: values["country"] ?? "",
    }),
    ...numbers,
  };
}
