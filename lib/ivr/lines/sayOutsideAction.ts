import type { Action } from "../call/action";
import { sayKindAndTarget } from "./sayTarget";

/** What somebody outside the call is asked or told. */
type OutsideAction = Extract<
  Action,
  Readonly<{
    type:
      | "lookUp"
      | "checkPin"
      | "createOnlineMeeting"
      | "startAlert"
      | "readPresence"
      | "requestCallback"
      | "notify"
      | "placeCall"
      | "withdrawCall"
      | "tellParent"
      | "enterRoom";
  }>
>;

/** What is asked or told outside the call as one readable line: by names of the bindings, without values. */
export function sayOutsideAction(action: OutsideAction): string {
  switch (action.type) {
    case "lookUp":
      return `lookUp ${action.endpoint} ${Object.keys(action.input).join(" ")}`.trimEnd();
    case "checkPin":
      return `checkPin ${action.pin}`;
    case "createOnlineMeeting":
      return `createOnlineMeeting ${action.organizer} ${action.minutes} min`;
    case "startAlert":
      return `startAlert ${action.onCall} ${Object.keys(action.variables).join(" ")}`.trimEnd();
    case "readPresence":
      return `readPresence ${action.people.join(" ")}`;
    case "requestCallback":
      return `requestCallback ${action.callbackQueue}`;
    case "notify":
      return `notify ${action.channel}:${action.to}`;
    case "placeCall":
      return `placeCall ${sayKindAndTarget(action.target)}, rings ${action.ringInSeconds} s`;
    case "withdrawCall":
      return action.type;
    case "enterRoom":
      return `enterRoom ${action.room}`;
    case "tellParent":
      return `tellParent ${action.outcome}`;
  }
}
