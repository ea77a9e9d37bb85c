import type { IvrState } from "../../call/ivrState";
import { keepingOf } from "./message";

/** True between a recording and the news of what keeping it came to. */
export function isKeeping({
  operation,
  recording,
}: Pick<IvrState, "operation" | "recording">): boolean {
  return recording !== undefined && operation === keepingOf(recording);
}
