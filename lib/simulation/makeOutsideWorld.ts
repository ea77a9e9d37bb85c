import type { TestCall } from "../flow/document/flow";
import type { PersonPresence } from "../flow/presence/personPresence";
import type { Action } from "../ivr/call/action";
import type { CallFact } from "../ivr/call/callEvent";
import { ownEntry } from "../ivr/call/ownEntry";
import type { SimulatedWorld } from "./simulatedWorld";

type Endpoints = NonNullable<TestCall["answers"]>;
type Answer = Exclude<Endpoints[string], readonly unknown[]>;

/** What somebody other than Graph answers to an action, and after how long; undefined when nothing comes back. */
export type OutsideWorld = (
  action: Action,
) => Readonly<{ afterInMs: number; fact: CallFact }> | undefined;

const lookUpInMs = 500;
const meetingInMs = 1000;
/** How to join a meeting that nobody has. */
const madeMeeting = {
  joinUrl: "https://teams.microsoft.com/meet/2425999000?p=Ab1Cd2",
  id: "2425999000",
  passcode: "Ab1Cd2",
} as const;

/** Makes endpoints, meetings, PINs and presence of one call. What a test says nothing about goes well, but for look-ups and PINs: nobody can guess those. */
export function makeOutsideWorld(world: SimulatedWorld): OutsideWorld {
  const asked = new Map<string, number>();

  const nextAnswer = (endpoint: string): Answer => {
    const given = world.answers?.[endpoint] ?? "failed";
    if (!isList(given)) return given;
    const turn = asked.get(endpoint) ?? 0;
    asked.set(endpoint, turn + 1);
    return given[turn] ?? given.at(-1) ?? "failed";
  };
  const presenceOf = (key: string): PersonPresence =>
    ownEntry(world.presences, key) ??
    (world.available?.includes(key) === false ? "busy" : "available");
  return (action) => {
    if (action.type === "lookUp") {
      const fact = lookedUp(action.operation, nextAnswer(action.endpoint));
      return { afterInMs: lookUpInMs, fact };
    }
    if (action.type === "createOnlineMeeting") {
      const { operation } = action;
      const meeting = world.meeting === "failed" ? {} : { meeting: madeMeeting };
      return {
        afterInMs: meetingInMs,
        fact: { type: "onlineMeetingCreated", operation, ...meeting },
      };
    }
    if (action.type === "startAlert") {
      const { operation, onCall } = action;
      const outcome = ownEntry(world.alerts, onCall) ?? "started";
      return { afterInMs: 0, fact: { type: "alertStarted", operation, outcome } };
    }
    if (action.type === "checkPin") {
      const { operation, pin, digits } = action;
      const outcome = world.pins?.[pin] === digits ? "right" : "wrong";
      return { afterInMs: 0, fact: { type: "pinChecked", operation, outcome } };
    }
    if (action.type === "countCalls") {
      const { operation } = action;
      const calls = world.callsInLastHour ?? 1;
      return { afterInMs: 0, fact: { type: "callsCounted", operation, calls } };
    }
    if (action.type === "readPresence") {
      const { operation, people } = action;
      const presences = Object.fromEntries(people.map((key) => [key, presenceOf(key)]));
      const available = people.filter((key) => presences[key] === "available");
      return { afterInMs: 0, fact: { type: "presenceRead", operation, available, presences } };
    }
    return undefined;
  };
}

function lookedUp(operation: string, answer: Answer): CallFact {
  const outcome = typeof answer === "string" ? answer : "found";
  const values = typeof answer === "string" ? {} : answer;
  return { type: "lookUpCompleted", operation, outcome, values };
}

function isList(given: Endpoints[string]): given is readonly Answer[] {
  return Array.isArray(given);
}
