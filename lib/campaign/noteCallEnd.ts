import type { Campaign, CampaignEvent, CampaignRecipient } from "./campaign";

/** A call that is lost is no try; so many in a row, and something else is wrong. */
const mostLost = 5;

/** Notes how a call to a recipient ended: confirmed for good, to be called again, or not reached. Pure. */
export function noteCallEnd(
  campaign: Campaign,
  event: Extract<CampaignEvent, { type: "callEnded" }>,
): Campaign {
  const { settings } = campaign.head;
  return {
    ...campaign,
    recipients: campaign.recipients.map((one) =>
      one.recipient === event.recipient ? toEnded(one, event, settings) : one,
    ),
  };
}

function toEnded(
  one: CampaignRecipient,
  { at, attempt, end, callId }: Extract<CampaignEvent, { type: "callEnded" }>,
  { tries, tryAgainAfterInSeconds }: Campaign["head"]["settings"],
): CampaignRecipient {
  // Who pressed the key in an earlier call, of which it is only known now, has heard it all the same.
  const isLate = attempt < one.attempt && end === "confirmed";
  const isNews = attempt === one.attempt && one.state === "calling";
  if (one.state === "confirmed" || !(isNews || isLate)) return one;
  const { isPlaced: _, ...rest } = one;
  const ended = {
    ...rest,
    ...(callId === undefined ? {} : { callId }),
    lastEnd: end,
    endedAt: at,
    tries: end === "lost" || isLate ? one.tries : one.tries + 1,
  };
  if (end === "confirmed") return { ...ended, state: "confirmed" };
  const isLast = ended.tries >= tries || attempt >= ended.tries + mostLost;
  if (isLast) return { ...ended, state: "notReached" };
  // One that was lost never rang: nobody is disturbed.
  const waitInMs = end === "lost" ? 0 : tryAgainAfterInSeconds * 1000;
  return {
    ...ended,
    state: "waiting",
    dueAt: new Date(Date.parse(at) + waitInMs).toISOString(),
  };
}
