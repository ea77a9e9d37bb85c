import { hasCode } from "../errors";
import type { CallbackLink, CallbackLinks } from "./callbackLinks";
import type { SettleCallback } from "./makeSettleCallback";
import type { CallbackStore, KeptCallback } from "./ports";

/** What somebody who holds a link finds: a link that is none of ours or too old, a request that is settled, what the same person said before, or the request. */
export type FoundByLink =
  | Readonly<{ type: "invalid" | "settled" | "saidBefore" | "noted" }>
  | Readonly<{ type: "open"; request: KeptCallback }>;

/** Looks at a request by a link and changes nothing; with an outcome and a name, says what became of it, once for each person. Rejects with STORAGE_UNAVAILABLE. */
export type SettleByLink = (
  link: CallbackLink,
  said?: Readonly<{ outcome: "done" | "notReached"; name: string }>,
) => Promise<FoundByLink>;

/** Makes the settling of requests by the links of cards and mails. */
export function makeSettleByLink(
  ports: Readonly<{
    links: Pick<CallbackLinks, "check">;
    callbackStore: Pick<CallbackStore, "findCallbackRequest">;
    settleCallback: SettleCallback;
  }>,
): SettleByLink {
  const { links, callbackStore, settleCallback } = ports;
  return async (link, said) => {
    if (!(await links.check(link))) return { type: "invalid" };
    const request = await callbackStore.findCallbackRequest(link.requestId);
    if (request === undefined) return { type: "settled" };
    if (said === undefined) return { type: "open", request };
    const who = `${said.name} (link)`;
    // Nobody has signed in: the name is what tells one person from another.
    if (said.outcome === "notReached" && hasTried(request, who)) return { type: "saidBefore" };
    try {
      await settleCallback({ requestId: request.requestId, outcome: said.outcome, who });
      return { type: "noted" };
    } catch (error) {
      // Somebody else was faster.
      if (hasCode(error, "CALLBACK_NOT_FOUND")) return { type: "settled" };
      throw error;
    }
  };
}

function hasTried({ triedBy, triedEarlierBy = [] }: KeptCallback, who: string): boolean {
  return triedBy === who || triedEarlierBy.includes(who);
}
