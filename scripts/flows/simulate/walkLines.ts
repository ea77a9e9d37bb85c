import type { Action } from "../../../lib/ivr/call/action";
import type { CallEvent } from "../../../lib/ivr/call/callEvent";
import type { CallPlan } from "../../../lib/ivr/call/callPlan";
import { actionLine } from "../../../lib/ivr/lines/actionLine";
import { callerLine, type CallerMoment } from "../../../lib/ivr/lines/callerLine";
import { callerTurn, type CallStep } from "../../../lib/ivr/lines/callerMoments";
import { eventWords } from "../../../lib/simulation/transcriptLines";
import { localTime } from "../../../lib/flow/time/localTime";

/** One step of a call as somebody reads it who walks through it: when, where, what is heard, and what happens outside. Pure. */
export function walkLines(step: CallStep, plan: CallPlan): readonly string[] {
  const { event, before, state, actions } = step;
  if (before === state) return [];
  const flow = plan.flows[plan.pinned.entry];
  const seconds = event.at.slice(17, 19);
  const clock = `${localTime(event.at, flow?.timeZone ?? "UTC").time}:${seconds}`;
  const arrivals = state.path.slice(before.path.length).map(({ flow: key, node }) => {
    const place = plan.flows[key]?.nodes[node];
    const where = key === plan.pinned.entry ? node : `${key}/${node}`;
    return `${clock}  ${place?.title === undefined ? where : `${place.title} (${where})`}`;
  });
  const { happens, follows } = callerTurn(step, plan);
  return [
    ...[...toLines(happens), ...answerLines(event)].map(indented),
    ...arrivals,
    ...[...actions.flatMap(outsideLines), ...toLines(follows)].map(indented),
  ];
}

/** What the reader has done, is told at the end in other words, or what nobody does here: hold the call. */
const passedOver: ReadonlySet<string> = new Set<CallerMoment["type"]>([
  "rings",
  "answered",
  "held",
  "resumed",
  "keys",
  "ended",
  "result",
]);

function toLines(moments: readonly CallerMoment[]): readonly string[] {
  return moments
    .filter(({ type }) => !passedOver.has(type))
    .map(
      (moment) =>
        `${callerLine(moment)}${moment.type === "beep" ? " (s5 speaks for five seconds)" : ""}`,
    );
}

/** What others have answered, which no caller hears, in the words of transcripts. */
const answers: ReadonlySet<string> = new Set<CallEvent["type"]>([
  "legChanged",
  "lookUpCompleted",
  "onlineMeetingCreated",
  "alertStarted",
  "pinChecked",
  "presenceRead",
]);

function answerLines(event: CallEvent): readonly string[] {
  return answers.has(event.type) ? [`(${eventWords(event)})`] : [];
}

/** What is asked of others; the rest is heard, or is housekeeping. */
const asked: ReadonlySet<string> = new Set<Action["type"]>([
  "checkPin",
  "readPresence",
  "keepRecording",
  "markRecordingUrgent",
  "discardRecording",
  "requestCallback",
  "notify",
  "createOnlineMeeting",
  "startAlert",
]);

function outsideLines(action: Action): readonly string[] {
  return asked.has(action.type) ? [`(${actionLine(action)})`] : [];
}

function indented(line: string): string {
  return `${" ".repeat(10)}${line}`;
}
