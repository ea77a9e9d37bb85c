import type { Action } from "../ivr/call/action";
import type { CallFact } from "../ivr/call/callEvent";
import type { LegOutcome } from "../ivr/call/leg";
import { ownEntry } from "../ivr/call/ownEntry";
import type { Agenda } from "./makeAgenda";
import { terminateCall } from "./graph/callLife";
import type { ModelCall } from "./graph/modelCall";
import type { SimulatedWorld } from "./simulatedWorld";

type Person = NonNullable<SimulatedWorld["people"]>[string];
type Ringing = Extract<Action, { type: "placeCall" }>;

const picksUpInMs = 3000;
const decidesInMs = 8000;
const busyInMs = 1000;
/** A machine says its own words meanwhile, and nobody presses a key. */
const givenUpInMs = 30_000;

const opensInMs = 4000;
const ofRooms = {
  open: "taken",
  full: "busy",
  locked: "noAnswer",
  failed: "ended",
} as const satisfies Readonly<Record<string, LegOutcome>>;

/** Makes the people whom a call rings in calls of their own: each does as its world says, and otherwise takes the call. */
export function makeSimulatedLegs(
  world: SimulatedWorld,
  agenda: Agenda,
  /** The call, which ends here when Graph moves it into a room. */
  live: ModelCall,
  happen: (fact: CallFact) => void,
): (action: Action) => void {
  const withdrawn = new Set<string>();
  const enter = ({ operation, room }: Extract<Action, { type: "enterRoom" }>) => {
    const outcome = ofRooms[ownEntry(world.rooms, room) ?? "open"];
    agenda.after(opensInMs, () => {
      if (withdrawn.has(operation)) return;
      happen({ type: "legChanged", operation, outcome });
      if (outcome === "taken") terminateCall(live, "transferred", "transferred");
    });
  };
  return (action) => {
    if (action.type === "withdrawCall") withdrawn.add(action.operation);
    if (action.type === "enterRoom") enter(action);
    if (action.type !== "placeCall") return;
    const { operation, target } = action;
    const person = ownEntry(world.people, Object.values(target)[0] ?? "") ?? "takes";
    for (const [afterInMs, outcome] of courseOf(person, action)) {
      agenda.after(afterInMs, () => {
        if (withdrawn.has(operation)) return;
        happen({ type: "legChanged", operation, legCallId: `${operation} call`, outcome });
      });
    }
  };
}

/** How far the leg comes, and after how many milliseconds. */
function courseOf(
  person: Person,
  { ringInSeconds }: Ringing,
): readonly (readonly [number, LegOutcome])[] {
  switch (person) {
    case "takes":
      return [
        [0, "ringing"],
        [picksUpInMs, "answered"],
        [decidesInMs, "taken"],
      ];
    case "declines":
      return [
        [0, "ringing"],
        [picksUpInMs, "answered"],
        [decidesInMs, "declined"],
      ];
    case "machine":
      return [
        [0, "ringing"],
        [picksUpInMs, "answered"],
        [givenUpInMs, "machine"],
      ];
    case "busy":
      return [[busyInMs, "busy"]];
    case "noAnswer":
      return [
        [0, "ringing"],
        [ringInSeconds * 1000, "noAnswer"],
      ];
  }
}
