import type { IvrState } from "../../lib/ivr/call/ivrState";
import { currentPlace } from "../../lib/ivr/lines/placeWords";

/** Where a call is, as lines say it. */
export function placeOf(state: IvrState | undefined): string | undefined {
  return state === undefined ? undefined : currentPlace(state);
}
