import { checkCaller } from "./caller/checkCaller";
import { checkFlow, type CheckContext } from "./checkFlow";

/** As `checkFlow`, and what keeps callers out besides: everything that is said to who writes or publishes a flow. Never throws. */
export function checkFlowForCallers(
  document: unknown,
  context: CheckContext,
): ReturnType<typeof checkFlow> {
  return checkFlow(document, context, [checkCaller]);
}
