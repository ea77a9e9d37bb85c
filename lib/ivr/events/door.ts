import { countsCalls } from "../../flow/countsCalls";
import type { DoorRule } from "../../flow/document/flow";
import { builtIn } from "../../flow/steps/place";
import type { RejectReason } from "../call/action";
import type { Activity } from "../call/activity";
import type { CallEvent, CallReading } from "../call/callEvent";
import { sayTarget } from "../lines/sayTarget";
import { holds } from "../turn/evaluate";
import type { Next } from "../turn/next";
import { readHours } from "../turn/readHours";
import { currentFlow, nameOperation, startTimer, type Turn } from "../turn/turn";
import { answerCall, startClocks } from "./answerCall";
import { endCall } from "./endCall";
import { begin } from "./sound";

/** How long a caller may wait for the count: Graph lets a call ring for 15 s. */
const countedInMs = 4000;
/** When Graph is asked whether a call that was sent away is gone, first and then again. */
const firstLookInMs = 6000;
const laterLookInMs = 10_000;
/** More than the longest ring time: then news of its end is lost. */
const mostLooks = 12;

type Leaving = Extract<Activity, { type: "leaving" }>;
type Redirect = Extract<DoorRule, { do: "redirect" }>;

/** A call rings. Calls of this caller are counted first, where a flow of this call asks for it. */
export function beginAtDoor(turn: Turn): Next {
  const caller = turn.state.caller.id;
  if (caller === undefined || !Object.values(turn.plan.flows).some(countsCalls)) {
    return passDoor(turn);
  }
  const operation = nameOperation(turn, "count");
  turn.actions.push({ type: "countCalls", operation, caller });
  turn.state.activity = { type: "countingCalls", operation };
  startTimer(turn, "answerDue", countedInMs);
  return undefined;
}

/** How often the caller has called; a count that comes when nobody waits for it any more changes nothing. */
export function callsCounted(
  turn: Turn,
  { operation, calls }: Extract<CallEvent, { type: "callsCounted" }>,
): Next {
  const { activity } = turn.state;
  if (activity.type !== "countingCalls" || activity.operation !== operation) return undefined;
  turn.state.callsInLastHour = calls;
  return passDoor(turn);
}

/** The first rule that holds counts; without one, a private call is answered and an invitation into a group turned away. */
function passDoor(turn: Turn): Next {
  const isGroup = turn.state.isGroup === true;
  const rule = (currentFlow(turn).door ?? []).find(
    // Nobody is brought into a group that did not ask for them.
    (one) => !(isGroup && one.do === "redirect") && ruleHolds(turn, one),
  );
  if (rule === undefined) return isGroup ? turnAway(turn, "forbidden") : answerCall(turn);
  if (rule.do === "reject") return turnAway(turn, rule.reason ?? "busy");
  return rule.do === "redirect" ? sendOn(turn, rule) : answerCall(turn);
}

function ruleHolds(turn: Turn, { when, schedule, is = "closed" }: DoorRule): boolean {
  if (when !== undefined && !holds(turn, when)) return false;
  if (schedule === undefined) return true;
  const now = readHours(turn, schedule);
  return now === is || (is === "closed" && now === "holiday");
}

function turnAway(turn: Turn, rejected: RejectReason): undefined {
  const operation = nameOperation(turn, "reject");
  turn.state.activity = { type: "leaving", operation, rejected, looks: 0 };
  turn.actions.push({ type: "reject", reason: rejected });
  startTimer(turn, "answerDue", firstLookInMs);
}

function sendOn(turn: Turn, { to: targets, ring }: Redirect): undefined {
  const operation = nameOperation(turn, "redirect");
  turn.state.activity = { type: "leaving", operation, looks: 0 };
  turn.state.transferredTo = targets.map(sayTarget).join(", ");
  turn.actions.push({
    type: "redirect",
    operation,
    targets,
    ...(ring === undefined ? {} : { ringInSeconds: ring }),
  });
  startTimer(turn, "answerDue", firstLookInMs);
}

/** Graph would not do what the door wanted: a call that cannot be sent on is answered, and one that was answered meanwhile hears a goodbye. */
export function doorRefused(
  turn: Turn,
  event: Extract<CallEvent, { type: "rejectFailed" | "redirectFailed" | "redirectUnknown" }>,
): Next {
  const { activity } = turn.state;
  if (activity.type !== "leaving") return undefined;
  if (event.type === "rejectFailed") {
    return activity.rejected === undefined ? undefined : sayGoodbye(turn);
  }
  if (event.operation !== activity.operation) return undefined;
  if (event.type === "redirectFailed") return answerInstead(turn);
  return look(turn, activity);
}

/** Nothing was heard of a call at the door: it is let in uncounted, or Graph says whether it is gone. */
export function doorOverdue(turn: Turn): Next {
  const { activity } = turn.state;
  if (activity.type === "countingCalls") return passDoor(turn);
  return activity.type === "leaving" ? look(turn, activity) : undefined;
}

/** Something of ours broke while a call was at the door: whoever still rings is answered. */
export function doorFailed(turn: Turn): Next {
  const { activity } = turn.state;
  return activity.type === "leaving" ? look(turn, activity) : answerCall(turn);
}

/** Where Graph says that a call is which the door sent away. */
export function leavingRead(turn: Turn, activity: Leaving, reading: CallReading): Next {
  const { rejected, looks } = activity;
  if (looks >= mostLooks) return endCall(turn, "unknown");
  if (reading === "incoming") {
    if (rejected === undefined) return answerInstead(turn);
    // Our word never arrived, or was refused for a moment.
    turn.actions.push({ type: "reject", reason: rejected });
  } else if (reading === "establishing" || reading === "established") {
    if (rejected !== undefined) return sayGoodbye(turn);
    turn.state.transferredTo = undefined;
    startClocks(turn);
    return begin(turn);
  }
  startTimer(turn, "answerDue", laterLookInMs);
  return undefined;
}

function look(turn: Turn, activity: Leaving): undefined {
  turn.state.activity = { ...activity, looks: activity.looks + 1 };
  turn.actions.push({ type: "readCall" });
  startTimer(turn, "answerDue", laterLookInMs);
}

function answerInstead(turn: Turn): Next {
  turn.state.transferredTo = undefined;
  return answerCall(turn);
}

/** Whoever was answered while storage was away, and should not have been, is not left without a word. */
function sayGoodbye(turn: Turn): Next {
  turn.state.outcome = "turnedAway";
  turn.state.answeredAt ??= turn.event.at;
  startClocks(turn);
  return builtIn("goodbye");
}
