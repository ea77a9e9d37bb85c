import type { PreInvocationContext } from "@azure/functions";
import type { UnhandledGuard } from "../lib/makeUnhandledGuard";

/** Lets each execution of a function fail by what nobody handles of all that it began: a message is delivered again, a request is answered 500. */
export function failUnhandled(guard: Pick<UnhandledGuard, "protect">) {
  return (context: PreInvocationContext): void => {
    const { functionHandler, invocationContext } = context;
    const { functionName, invocationId, triggerMetadata } = invocationContext;
    // The package parses metadata that looks like JSON: a call id of digits arrives as a number.
    const session = triggerMetadata?.["sessionId"];
    const about = {
      function: functionName,
      invocation: invocationId,
      ...(typeof session === "string" || typeof session === "number"
        ? { session: String(session) }
        : {}),
    };
    context.functionHandler = (...given: Parameters<typeof functionHandler>) =>
      guard.protect<unknown>(about, () => functionHandler(...given));
  };
}
