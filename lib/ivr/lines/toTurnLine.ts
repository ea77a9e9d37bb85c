import type { Action } from "../call/action";
import type { CallEvent } from "../call/callEvent";
import type { CallPlan } from "../call/callPlan";
import type { IvrState } from "../call/ivrState";
import { actionLine } from "./actionLine";
import { eventLine } from "./eventLine";
import { hidesKeysInLog } from "./hidesKeys";
import { isMenuKey } from "./isMenuKey";
import { maskText } from "./maskText";
import { currentPlace } from "./placeWords";
import { stateLine } from "./stateLine";

/** What one event did to a call, without a key, a number or a value that is nobody's to read: the same words in the log and in the call's record. */
export type TurnLine = Readonly<{
  /** ISO instant of the event. */
  at: string;
  /** The `<-` line. */
  stepEvent: string;
  node?: string;
  /** The `==` line. */
  outcome: string;
  /** The `->` lines. */
  actions: readonly string[];
}>;

/** The lines of one event of a call, and of what followed from it. Pure. */
export function toTurnLine(
  before: IvrState,
  state: IvrState,
  { event, actions }: Readonly<{ event: CallEvent; actions: readonly Action[] }>,
  plan: CallPlan,
): TurnLine {
  const hide = hidesKeysInLog(before, plan) || hidesKeysInLog(state, plan);
  const node = currentPlace(state);
  return {
    at: event.at,
    stepEvent: maskText(
      eventLine(event, { hideKeys: hide || !isMenuKey(before, event, state, plan) }),
    ),
    ...(node === undefined ? {} : { node }),
    outcome: stateLine(state),
    actions: actions.map((action) =>
      maskText(actionLine(action, { hideWords: hide, hideValues: true })),
    ),
  };
}
