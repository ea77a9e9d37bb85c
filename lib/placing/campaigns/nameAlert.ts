import { createHash } from "node:crypto";
import type { StartAlert } from "../../worker/ports";

/** The key of an alert's campaign: the same for the same step of the same call, however often that is asked for. Pure. */
export function nameAlert({
  onCall,
  callId,
  flow,
  node,
}: Pick<Parameters<StartAlert>[0], "onCall" | "callId" | "flow" | "node">): string {
  const place = createHash("sha256")
    .update(JSON.stringify([callId, flow, node]))
    .digest("hex");
  return `${onCall.slice(0, 40)}-${place.slice(0, 20)}`;
}
