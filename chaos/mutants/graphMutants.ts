import type { Mutant } from "./mutant";

type Fetch = typeof fetch;

/** Statuses after which nobody knows whether it was done. */
const unknownOutcomes = new Set([500, 502, 504]);
const notYet = /"code":"(?:8501|8503|8504)"/;

/** Faults of old in what was made of Graph's answers. */
export const graphMutants: readonly Mutant[] = [
  {
    name: "lostReplyIsRefusal",
    was: "The retry of a transfer whose reply was lost met 409, and that was taken for a refusal.",
    scenario: "repliesLost",
    breaks: "oneTransfer",
    calls: 160,
    wraps: {
      fetch: (own) => async (address, init) => {
        const isTransfer = typeof address === "string" && address.endsWith("/transfer");
        if (!isTransfer) return own(address, init);
        const response = await own(address, init).catch(() => undefined);
        const isKnown = response !== undefined && !unknownOutcomes.has(response.status);
        return isKnown ? response : own(address, init);
      },
    },
  },
  {
    name: "notYetIsNever",
    was: "A refusal because no sound flows yet was taken for one that stays.",
    scenario: "soundLate",
    breaks: "wordBeforeTheEnd",
    wraps: { fetch: (own) => withoutNotYet(own) },
  },
  {
    name: "noPatience",
    was: "Nobody waited between two tries, so that all were spent in a third of a second.",
    scenario: "tablesAway3",
    breaks: "silence",
    wraps: {
      // What runs against a limit has a signal.
      sleep: (own) => (delayInMs, signal) =>
        signal === undefined ? Promise.reject(new Error("Nobody waits.")) : own(delayInMs, signal),
    },
  },
];

function withoutNotYet(own: Fetch): Fetch {
  return async (address, init) => {
    const response = await own(address, init);
    if (response.status !== 400) return response;
    const text = await response.text();
    const body = notYet.test(text) ? '{"error":{"code":"8523","message":"Refused."}}' : text;
    return new Response(body, { status: 400 });
  };
}
