import { IvrError } from "../errors";

/** The operation as Graph echoes it with the outcome; rejects with GRAPH_REFUSED what Graph would not take. Pure. */
export function toClientContext(operation: string): string {
  // 256 characters at most: https://learn.microsoft.com/graph/api/call-playprompt
  if (operation.length > 256) {
    throw new IvrError(
      "GRAPH_REFUSED",
      `An operation's name has ${operation.length} characters, but Graph's clientContext takes 256: shorten it.`,
    );
  }
  return operation;
}
