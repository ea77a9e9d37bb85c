import type { Action } from "../../../lib/ivr/call/action";
import { actionLine } from "../../../lib/ivr/lines/actionLine";
import type { CallEvent } from "../../../lib/ivr/call/callEvent";
import type { CallPlan } from "../../../lib/ivr/call/callPlan";
import { eventLine } from "../../../lib/ivr/lines/eventLine";
import { wordsOf } from "../../../lib/simulation/heardWords";
import type { SimulatedStep } from "../../../lib/simulation/simulatedStep";
import { localTime } from "../../../lib/flow/time/localTime";

const indent = " ".repeat(10);

/** One step of a call as somebody reads it who walks through it: when, where, and what is heard. Pure. */
export function walkLines(step: SimulatedStep, plan: CallPlan): readonly string[] {
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
  return [...eventWords(event), ...arrivals, ...actions.flatMap(actionWords)];
}

/** What comes from outside, but for what the reader has just done and for sound, which speaks for itself. */
function eventWords(event: CallEvent): readonly string[] {
  switch (event.type) {
    case "timerFired":
      return event.timer === "noInput" ? [`${indent}(no key)`] : [];
    case "lookUpCompleted":
    case "pinChecked":
    case "presenceRead":
    case "recordingCompleted":
    case "recordingFailed":
    case "transferFailed":
    case "callTransferAccepted":
      return [`${indent}(${eventLine(event).replace(/ [a-zA-Z]+-\d+(?= |$)/, "")})`];
    case "callIncoming":
    case "callCreated":
    case "callEstablishing":
    case "callEstablished":
    case "audioActive":
    case "audioInactive":
    case "toneReceived":
    case "promptCompleted":
    case "promptFailed":
    case "recordingKept":
    case "callTransferring":
    case "callTerminated":
    case "transferUnknown":
    case "recordingUnknown":
    case "actionsDelayed":
    case "toneSubscriptionFailed":
    case "callRead":
    case "operationRead":
    case "stepFailed":
      return [];
  }
}

/** What the reader is told of in the words of transcripts; the rest is housekeeping. */
const shown: ReadonlySet<Action["type"]> = new Set<Action["type"]>([
  "lookUp",
  "checkPin",
  "readPresence",
  "keepRecording",
  "playRecording",
  "markRecordingUrgent",
  "discardRecording",
  "transfer",
  "requestCallback",
  "notify",
]);

function actionWords(action: Action): readonly string[] {
  if (action.type === "playPrompt") return [`${indent}“${wordsOf(action.clips)}”`];
  if (action.type === "recordResponse") return [`${indent}(beep; s5 speaks for five seconds)`];
  return shown.has(action.type) ? [`${indent}(${actionLine(action)})`] : [];
}
