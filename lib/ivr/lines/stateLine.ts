import { questionOf, type Activity } from "../call/activity";
import type { IvrState } from "../call/ivrState";
import { currentPlace } from "./placeWords";

const words: Readonly<Record<Activity["type"], string>> = {
  new: "new",
  countingCalls: "atTheDoor",
  leaving: "leaving",
  establishing: "establishing",
  passing: "passing",
  waitingForSound: "waitingForSound",
  announcing: "announcing",
  asking: "asking",
  checkingPin: "asking",
  lookingUp: "lookingUp",
  creatingMeeting: "creatingMeeting",
  alerting: "alerting",
  branching: "branching",
  announcingTransfer: "transferring",
  readingPresence: "transferring",
  transferring: "transferring",
  connecting: "connecting",
  moving: "connecting",
  inviting: "recording",
  recording: "recording",
  keeping: "recording",
  reviewing: "reviewing",
  listening: "reviewing",
  ending: "ending",
  unreadable: "unreadable",
  ended: "ended",
};

/** Where a call is, as one readable line: what it does, in which step, on which attempt. */
export function stateLine(state: IvrState): string {
  const { activity } = state;
  if (activity.type === "ended") return `ended ${activity.end}`;
  const doing = words[activity.type];
  const place = state.steps === 0 ? undefined : currentPlace(state);
  const { attempt = 1 } = questionOf(state) ?? {};
  if (place === undefined) return doing;
  return `${doing} ${place}${attempt > 1 ? ` attempt ${attempt}` : ""}`;
}
