import { graphLimits } from "./graphLimits";
import type { Campaign, CampaignEnd, CampaignEvent } from "./campaign";

/** Ends a campaign that has nobody left to call, or may call nobody any more; calls that go on come to their own end. Pure. */
export function endCampaign(
  campaign: Campaign,
  event: Extract<CampaignEvent, { type: "campaignWoken" | "stopAsked" }>,
): Campaign {
  const { head, recipients } = campaign;
  const end = head.end ?? findEnd(campaign, event);
  if (end === undefined) return campaign;
  const isCalling = recipients.some(({ state }) => state === "calling");
  return {
    head: {
      ...head,
      end,
      finishedAt: head.finishedAt ?? (isCalling ? undefined : event.at),
    },
    recipients: recipients.map((one) =>
      one.state === "waiting"
        ? { ...one, state: one.tries === 0 ? ("notCalled" as const) : ("notReached" as const) }
        : one,
    ),
  };
}

function findEnd(
  { head, recipients }: Campaign,
  event: Extract<CampaignEvent, { type: "campaignWoken" | "stopAsked" }>,
): CampaignEnd | undefined {
  if (event.type === "stopAsked") return "stopped";
  const { order, until } = head.settings;
  const isConfirmed = recipients.some(({ state }) => state === "confirmed");
  if (order === "untilConfirmed" && isConfirmed) return "confirmed";
  const isOpen = recipients.some(({ state }) => state === "waiting" || state === "calling");
  if (!isOpen) return order === "all" ? "allCalled" : "nobodyConfirmed";
  if (until !== undefined && Date.parse(until) <= Date.parse(event.at)) return "expired";
  const isWaiting = recipients.some(({ state }) => state === "waiting");
  return isWaiting && event.load.monthCalls >= graphLimits.callsAMonth ? "monthSpent" : undefined;
}
