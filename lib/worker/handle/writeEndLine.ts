import type { IvrState } from "../../ivr/call/ivrState";
import { currentPlace } from "../../ivr/lines/placeWords";
import { stateLine } from "../../ivr/lines/stateLine";
import type { Log } from "../../log";

/** Steps of a path that the line of a call shows: of longer ones the middle is left out. */
const longestPath = 40;

/** Logs a call that is over, `at` an ISO instant; again when its last event is handled again, because nobody knows whether it was. */
export function writeEndLine(log: Log, state: IvrState, at: string): void {
  if (state.activity.type !== "ended") return;
  const path = state.path.map(({ node }) => node);
  log.info("callEnded", {
    callId: state.callId,
    node: path.at(-1) ?? currentPlace(state),
    outcome: stateLine(state),
    answered: state.answeredAt !== undefined,
    seconds: Math.round((Date.parse(at) - Date.parse(state.startedAt)) / 1000),
    steps: state.steps,
    path:
      path.length <= longestPath
        ? path
        : [...path.slice(0, longestPath / 2), "...", ...path.slice(-longestPath / 2)],
  });
}
