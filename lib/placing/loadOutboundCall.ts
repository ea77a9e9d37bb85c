import { IvrError } from "../errors";
import type { OutboundAttempt, OutboundAttemptStore } from "./ports";

/** The attempt of an id; rejects with OUTBOUND_CALL_NOT_FOUND where there is none. */
export async function loadOutboundCall(
  load: OutboundAttemptStore["loadAttempt"],
  id: string,
): Promise<OutboundAttempt> {
  const attempt = await load(id);
  if (attempt !== undefined) return attempt;
  throw new IvrError(
    "OUTBOUND_CALL_NOT_FOUND",
    "No call was placed under this id in the last two days; the records of calls have older ones.",
  );
}
