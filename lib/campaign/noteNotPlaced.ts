import { noteCallEnd } from "./noteCallEnd";
import type { Campaign, CampaignEvent } from "./campaign";

const shortestPauseInMs = 15_000;
const longestPauseInMs = 300_000;

/** Notes that Graph did not take a call: for want of room it is asked for later, a refusal is an end, and what can never be placed ends the campaign. Pure. */
export function noteNotPlaced(
  campaign: Campaign,
  event: Extract<CampaignEvent, { type: "callNotPlaced" }>,
): Campaign {
  const { at, recipient, attempt, why, sentence } = event;
  if (why === "refused") {
    const ended = noteCallEnd(campaign, {
      type: "callEnded",
      at,
      recipient,
      attempt,
      end: "failed",
    });
    return sentence === undefined
      ? ended
      : { ...ended, head: { ...ended.head, refusal: sentence } };
  }
  const { head } = campaign;
  const recipients = campaign.recipients.map((one) => {
    if (one.recipient !== recipient || one.attempt !== attempt || one.state !== "calling")
      return one;
    const { isPlaced: _placed, calledAt: _calledAt, ...rest } = one;
    // The same number again: nothing rang under it.
    return { ...rest, state: "waiting" as const, attempt: attempt - 1 };
  });
  if (why === "never") {
    return {
      head: { ...head, end: head.end ?? "refused", refusal: sentence },
      recipients: recipients.map((one) =>
        one.state === "waiting" ? { ...one, state: "notCalled" as const } : one,
      ),
    };
  }
  const pauseInMs = Math.min(
    longestPauseInMs,
    Math.max(event.retryAfterInMs ?? 0, shortestPauseInMs * 2 ** head.throttles),
  );
  return {
    head: {
      ...head,
      throttles: head.throttles + 1,
      slowUntil: new Date(Date.parse(at) + pauseInMs).toISOString(),
    },
    recipients,
  };
}
