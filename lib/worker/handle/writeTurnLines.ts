import { actionLine } from "../../ivr/lines/actionLine";
import type { CallEvent } from "../../ivr/call/callEvent";
import { eventLine } from "../../ivr/lines/eventLine";
import { hidesKeysInLog } from "../../ivr/lines/hidesKeys";
import { isMenuKey } from "../../ivr/lines/isMenuKey";
import type { IvrState } from "../../ivr/call/ivrState";
import { currentPlace } from "../../ivr/lines/placeWords";
import { stateLine } from "../../ivr/lines/stateLine";
import type { Log } from "../../log";
import type { LoadedPlan } from "./findPlan";
import type { StoredCall } from "../ports";
import { writeEndLine } from "./writeEndLine";

/** Whether each step of a call is logged, or the call alone when it is over. */
export type LogDetail = "calls" | "steps";

/** Where lines of calls go. */
type CallLog = Readonly<{ log: Log; logDetail: LogDetail; plan: LoadedPlan }>;

/** Logs what one event did to a call: the step, where steps are logged, and the call once it is over. */
export function writeTurnLines(
  { log, logDetail, plan: { plan } }: CallLog,
  before: IvrState,
  { state, pendingActions }: StoredCall,
  { event, tookInMs }: Readonly<{ event: CallEvent; tookInMs: number }>,
): void {
  if (logDetail === "steps") {
    const hide = hidesKeysInLog(before, plan) || hidesKeysInLog(state, plan);
    log.info("step", {
      callId: state.callId,
      stepEvent: eventLine(event, { hideKeys: hide || !isMenuKey(before, event, state, plan) }),
      node: currentPlace(state),
      outcome: stateLine(state),
      actions: pendingActions.map((action) =>
        actionLine(action, { hideWords: hide, hideValues: true }),
      ),
      ms: Math.round(tookInMs * 10) / 10,
    });
  }
  if (before.activity.type !== "ended") writeEndLine(log, state, event.at);
}
