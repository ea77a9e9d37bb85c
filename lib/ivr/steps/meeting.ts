import { leaveBy, type Next } from "../turn/next";
import type { NodeOf } from "../../flow/document/flow";
import { render, renderPhrase } from "../turn/render";
import { nameOperation, type Turn } from "../turn/turn";
import type { Answer, Behaviour } from "./behaviour";

const usualMinutes = 60;
/** A caller hears that something happens when a meeting takes longer than this. */
const fillerAfterInMs = 2000;

/** Has an online meeting made; how to join it comes back as an event of the same turn. */
export const meeting: Behaviour<"meeting"> = { enter, answered };

function enter(turn: Turn, node: NodeOf<"meeting">): Next {
  const operation = nameOperation(turn, "meeting");
  const subject = node.subject ?? node.title;
  turn.state.activity = { type: "creatingMeeting", operation };
  turn.actions.push({
    type: "createOnlineMeeting",
    operation,
    organizer: node.organizer,
    ...(subject === undefined ? {} : { subject }),
    startsAt: turn.event.at,
    minutes: node.minutes ?? usualMinutes,
    filler: node.filler === undefined ? renderPhrase(turn, "oneMoment") : render(turn, node.filler),
    fillerAfterInMs,
  });
  return undefined;
}

/** What Teams left out is empty rather than that of a meeting before. */
function answered(turn: Turn, _node: NodeOf<"meeting">, event: Answer): Next {
  if (event.type !== "onlineMeetingCreated") return undefined;
  if (event.meeting === undefined) return leaveBy("failed");
  const { joinUrl, id = "", passcode = "" } = event.meeting;
  turn.state.variables = {
    ...turn.state.variables,
    "meeting.joinUrl": joinUrl,
    "meeting.id": id,
    "meeting.passcode": passcode,
  };
  return leaveBy("next");
}
