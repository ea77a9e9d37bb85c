import type { CallEvent } from "../../ivr/call/callEvent";
import type { IvrState } from "../../ivr/call/ivrState";
import type { TurnLine } from "../../ivr/lines/toTurnLine";
import type { Log } from "../../log";
import { writeEndLine } from "./writeEndLine";

/** Whether each step of a call is logged, or the call alone when it is over. */
export type LogDetail = "calls" | "steps";

/** Where lines of calls go. */
type CallLog = Readonly<{ log: Log; logDetail: LogDetail }>;

type TakenTurn = Readonly<{ event: CallEvent; line: TurnLine | undefined; tookInMs: number }>;

/** Logs what one event did to a call: the step, where steps are logged, and the call once it is over. */
export function writeTurnLines(
  { log, logDetail }: CallLog,
  before: IvrState,
  state: IvrState,
  { event, line, tookInMs }: TakenTurn,
): void {
  if (logDetail === "steps" && line !== undefined) {
    const { stepEvent, node, outcome, actions } = line;
    const ms = Math.round(tookInMs * 10) / 10;
    log.info("step", { callId: state.callId, stepEvent, node, outcome, actions, ms });
  }
  if (before.activity.type !== "ended") writeEndLine(log, state, event.at);
}
