import type { CallEvent } from "../call/callEvent";
import { sayCodes } from "./sayCodes";

/** News of a call of several, and of what was done in it. */
type ConferenceEvent = Extract<
  CallEvent,
  { type: "rosterChanged" | "contentSharing" | "operatorAsked" | "inviteEnded" | "operationEnded" }
>;

/** Such news as one readable line: how many people, and never who. */
export function sayConference(event: ConferenceEvent): string {
  switch (event.type) {
    case "rosterChanged":
      return `roster ${event.isFull ? "of" : "change of"} ${event.participants.length}`;
    case "contentSharing":
      return `content sharing ${event.change}`;
    case "operatorAsked":
      return `operatorAsked ${event.action.type}`;
    case "inviteEnded":
      return `inviteEnded ${event.operation} ${event.outcome}${sayCodes(event.result)}`;
    case "operationEnded":
      return `${event.action} ${event.operation} ${event.outcome}${sayCodes(event.result)}`;
  }
}
