import type { CampaignCallEnd, CampaignHead, CampaignRecipient } from "../../campaign/campaign";
import type { LoadCall } from "../../worker/ports";
import type { WithdrawOutboundCall } from "../makeWithdrawOutboundCall";
import { nameAttempt } from "../nameAttempt";
import type { OutboundAttemptStore } from "../ports";
import { longestCallInMs, readPlacedCall } from "../readPlacedCall";
import { toOutboundProgress } from "../toOutboundProgress";
import { nameCampaignCall } from "./nameCampaignCall";

/**
 * What became of a call of which no news came: undefined while it goes on. A call that nobody heard of is withdrawn first, so that
 * it cannot ring beside the next one. Rejects with STORAGE_UNAVAILABLE or as hanging up does.
 */
export async function readCampaignCall(
  ports: Readonly<{
    attempts: Pick<OutboundAttemptStore, "loadAttempt">;
    loadCall: LoadCall;
    withdrawOutboundCall: WithdrawOutboundCall;
  }>,
  { id }: Pick<CampaignHead, "id">,
  { recipient, attempt, calledAt, isPlaced }: CampaignRecipient,
  at: string,
): Promise<CampaignCallEnd | undefined> {
  const attemptId = nameAttempt(nameCampaignCall(id, recipient, attempt));
  const ageInMs = Date.parse(at) - Date.parse(calledAt ?? at);
  const read = await readPlacedCall(ports, attemptId, ageInMs);
  // It was never asked for, or is about to be; or it is so old that it was forgotten.
  if (read === "unknown")
    return isPlaced === true && ageInMs > longestCallInMs ? "lost" : undefined;
  if (read === undefined || read === "lost") return read;
  return toEnd(toOutboundProgress(read).state);
}

function toEnd(state: ReturnType<typeof toOutboundProgress>["state"]): CampaignCallEnd {
  return state === "placed" || state === "ringing" || state === "answered" ? "failed" : state;
}
