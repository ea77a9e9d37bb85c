import type { Campaign, CampaignAction, CampaignEvent } from "../../campaign/campaign";
import { IvrError } from "../../errors";
import { omitUndefined } from "../../flow/omitUndefined";
import type { PlaceOutboundCall } from "../makePlaceOutboundCall";
import { nameCampaignCall } from "./nameCampaignCall";

/** Places one call of a campaign; resolves to what the campaign is to be told. Asked for twice, it rings once. Rejects where it may ring all the same, or nobody knows. */
export async function placeCampaignCall(
  { placeOutboundCall }: Readonly<{ placeOutboundCall: PlaceOutboundCall }>,
  { head, recipients }: Campaign,
  { recipient, attempt }: Extract<CampaignAction, { type: "placeCall" }>,
  at: string,
): Promise<CampaignEvent> {
  const { to, variables } = recipients.find((one) => one.recipient === recipient) ?? {
    to: undefined,
  };
  const { dialled, from, ringInSeconds } = head.settings;
  const about = { recipient, attempt, at };
  try {
    if (to === undefined) throw new TypeError(`There is no recipient ${recipient}.`);
    const placed = await placeOutboundCall(
      { to, dialled, ...omitUndefined({ from, variables, ring: ringInSeconds }) },
      nameCampaignCall(head.id, recipient, attempt),
      { key: head.key, campaignId: head.id, recipient, attempt },
    );
    return { type: "callPlaced", ...about, ...omitUndefined({ callId: placed.callId }) };
  } catch (error) {
    const why = error instanceof IvrError ? reasons[error.code] : undefined;
    if (!(error instanceof IvrError) || why === undefined || mayRing(error)) throw error;
    const retryAfterInMs = error.details["retryAfterInMs"];
    return {
      type: "callNotPlaced",
      ...about,
      why,
      ...(typeof retryAfterInMs === "number" ? { retryAfterInMs } : {}),
      ...(why === "throttled" ? {} : { sentence: error.message }),
    };
  }
}

const reasons: Readonly<
  Partial<Record<IvrError["code"], Extract<CampaignEvent, { type: "callNotPlaced" }>["why"]>>
> = {
  GRAPH_THROTTLED: "throttled",
  GRAPH_UNAVAILABLE: "throttled",
  GRAPH_REFUSED: "refused",
  OUTBOUND_CALL_INVALID: "refused",
  BINDING_NOT_FOUND: "refused",
  PERMISSION_MISSING: "never",
  ENTRY_POINT_NOT_FOUND: "never",
  FLOW_NOT_FOUND: "never",
};

function mayRing({ details }: IvrError): boolean {
  return details["outcome"] === "ringing" || details["outcome"] === "unknown";
}
