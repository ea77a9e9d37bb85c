import { createHmac, timingSafeEqual } from "node:crypto";

/** The name of the one key; the same as a new namespace's first key has. */
export const sharedAccessKeyName = "RootManageSharedAccessKey";

/**
 * True when a shared access signature was made with the key and has not expired at the time given (epoch milliseconds): see
 * https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas.
 */
export function isSignedWith(key: string, token: string, now: number): boolean {
  const fields = new Map(
    token
      .replace(/^SharedAccessSignature /, "")
      .split("&")
      .map((field) => splitAt(field, field.indexOf("="))),
  );
  // The resource and the expiry are signed as they were sent, still encoded.
  const expected = createHmac("sha256", key)
    .update(`${fields.get("sr")}\n${fields.get("se")}`)
    .digest();
  const signature = Buffer.from(decodeURIComponent(fields.get("sig") ?? ""), "base64");
  return (
    fields.get("skn") === sharedAccessKeyName &&
    Number(fields.get("se")) * 1000 > now &&
    signature.length === expected.length &&
    timingSafeEqual(signature, expected)
  );
}

const splitAt = (text: string, index: number) =>
  [text.slice(0, index), text.slice(index + 1)] as const;
