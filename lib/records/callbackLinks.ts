import { createHmac, timingSafeEqual } from "node:crypto";

/** What a link says of itself. */
export type CallbackLink = Readonly<{ requestId: string; until: string; signature: string }>;

/** Signs links by which people settle a request to be called back, and checks them. */
export type CallbackLinks = Readonly<{
  /** A link that is good for a week. Rejects with STORAGE_UNAVAILABLE. */
  sign: (requestId: string) => Promise<CallbackLink>;
  /** Whether a link is one of ours and its time is not over; compared in constant time. Rejects with STORAGE_UNAVAILABLE. */
  check: (link: CallbackLink) => Promise<boolean>;
}>;

const goodForInMs = 7 * 86_400_000;

/** Makes the signing of links. The key never leaves storage; whoever has a link can settle that one request, and nothing else. */
export function makeCallbackLinks(
  ports: Readonly<{
    loadLinkKey: () => Promise<string>;
    /** ISO instant of now. */
    now: () => string;
  }>,
): CallbackLinks {
  const { loadLinkKey, now } = ports;
  const signatureOf = async (requestId: string, until: string) =>
    createHmac("sha256", await loadLinkKey())
      .update(`callback\n${requestId}\n${until}`)
      .digest("base64url");
  return {
    sign: async (requestId) => {
      const until = String(Math.floor((Date.parse(now()) + goodForInMs) / 1000));
      return { requestId, until, signature: await signatureOf(requestId, until) };
    },
    check: async ({ requestId, until, signature }) => {
      const expected = Buffer.from(await signatureOf(requestId, until));
      const given = Buffer.from(signature);
      const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
      return isOurs && /^\d+$/.test(until) && Date.parse(now()) < Number(until) * 1000;
    },
  };
}
