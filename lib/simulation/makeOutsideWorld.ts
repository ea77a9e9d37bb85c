import type { TestCall } from "../flow/document/flow";
import type { Action } from "../ivr/call/action";
import type { CallFact } from "../ivr/call/callEvent";
import type { Agenda } from "./makeAgenda";
import type { MediaAction } from "./makeSimulatedMedia";
import type { SimulatedWorld } from "./simulatedWorld";

type Endpoints = NonNullable<TestCall["answers"]>;
type Answer = Exclude<Endpoints[string], readonly unknown[]>;

/** Takes an action that is not about sound, and notes what comes back. */
type OutsideWorld = (
  now: number,
  action: Exclude<Action, MediaAction | Readonly<{ type: "startTimer" }>>,
) => void;

type Note = (afterInMs: number, fact: CallFact) => void;

const lookUpInMs = 500;
const acceptedInMs = 3000;
const movedInMs = 500;
/** Less than the shortest ring time and its allowance, so that the report comes before we stop waiting for it. */
const ringsInMs = 15_000;
const refusedInMs = 3000;
const hangUpInMs = 100;

/** Makes everybody outside of one call: Graph, the people called, endpoints. What a test says nothing about goes well, but for look-ups and PINs: nobody can guess those. */
export function makeOutsideWorld(world: SimulatedWorld, agenda: Agenda): OutsideWorld {
  const asked = new Map<string, number>();
  let transfers = 0;
  let ringsUntil = 0;

  const nextAnswer = (endpoint: string): Answer => {
    const given = world.answers?.[endpoint] ?? "failed";
    if (!isList(given)) return given;
    const turn = asked.get(endpoint) ?? 0;
    asked.set(endpoint, turn + 1);
    return given[turn] ?? given.at(-1) ?? "failed";
  };
  return (now, action) => {
    const note: Note = (afterInMs, fact) => agenda.note(now + afterInMs, "outside", fact);
    switch (action.type) {
      case "answer":
        return note(0, { type: "audioActive" });
      case "reject":
        return note(0, { type: "callTerminated", reason: "rejected" });
      case "hangUp":
        return note(hangUpInMs, { type: "callTerminated", reason: "hungUpByUs" });
      case "transfer": {
        const end = world.transfers?.[transfers++] ?? "accepted";
        ringsUntil = now + (end === "noAnswer" ? ringsInMs : refusedInMs);
        return transferEnd(end, note);
      }
      case "readCall":
        return note(0, {
          type: "callRead",
          state: now < ringsUntil ? "transferring" : "established",
        });
      case "readOperation": {
        const { operation } = action;
        return note(0, { type: "operationRead", operation, status: "running" });
      }
      case "lookUp":
        return note(lookUpInMs, lookedUp(action.operation, nextAnswer(action.endpoint)));
      case "checkPin": {
        const outcome = world.pins?.[action.pin] === action.digits ? "right" : "wrong";
        return note(0, { type: "pinChecked", operation: action.operation, outcome });
      }
      case "readPresence": {
        const { operation, people } = action;
        const available = people.filter((key) => world.available?.includes(key) !== false);
        return note(0, { type: "presenceRead", operation, available });
      }
      // These succeed, and nothing comes back.
      case "subscribeToTone":
      case "keepAlive":
      case "keepCallRecord":
      case "markRecordingUrgent":
      case "discardRecording":
      case "requestCallback":
      case "notify":
        return;
    }
  };
}

function transferEnd(end: NonNullable<TestCall["transfers"]>[number], note: Note): void {
  if (end === "accepted") {
    note(acceptedInMs, { type: "callTransferAccepted" });
    note(acceptedInMs + movedInMs, { type: "callTerminated", reason: "transferred" });
  } else {
    note(end === "noAnswer" ? ringsInMs : refusedInMs, { type: "transferFailed", reason: end });
  }
}

function lookedUp(operation: string, answer: Answer): CallFact {
  const outcome = typeof answer === "string" ? answer : "found";
  const values = typeof answer === "string" ? {} : answer;
  return { type: "lookUpCompleted", operation, outcome, values };
}

function isList(given: Endpoints[string]): given is readonly Answer[] {
  return Array.isArray(given);
}
