import { actionLine } from "../ivr/lines/actionLine";
import type { CallEvent } from "../ivr/call/callEvent";
import type { CallPlan } from "../ivr/call/callPlan";
import { eventLine } from "../ivr/lines/eventLine";
import { hidesKeys } from "../ivr/lines/hidesKeys";
import { stateLine } from "../ivr/lines/stateLine";
import type { CallStep } from "../ivr/lines/callerMoments";

const housekeeping = ["answerDue", "mediaOverdue", "transferCheck", "keepAlive", "callLimit"];

/** One step of a call as lines of a transcript; none for one that changed nothing. Keys and words that nobody may read are hidden. */
export function transcriptLines(step: CallStep, plan: CallPlan): readonly string[] {
  const { event, before, state, actions } = step;
  if (before === state) return [];
  const hideKeys = hidesKeys(before, plan);
  const hideWords = hideKeys || hidesKeys(state, plan);
  return [
    `<- ${eventWords(event, hideKeys)}`,
    ...actions
      .filter((action) => action.type !== "startTimer" || !housekeeping.includes(action.timer))
      .map((action) => `-> ${actionLine(action, { hideWords })}`),
    `== ${stateLine(state)}`,
  ];
}

/** An event's line without the numbers of operations and generations, which say nothing to a reader. */
export function eventWords(event: CallEvent, hideKeys = false): string {
  if (event.type === "lookUpCompleted") {
    const values = Object.entries(event.values).map(([name, value]) => `${name}=${String(value)}`);
    return ["lookUp", event.outcome, ...values].join(" ");
  }
  return eventLine(event, { hideKeys })
    .replace(/ [a-zA-Z]+-\d+(?= |$)/, "")
    .replace(/^(timer \w+) \d+$/, "$1");
}
