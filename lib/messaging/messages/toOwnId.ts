import { createHash } from "node:crypto";

/** Service Bus refuses longer ids: https://learn.microsoft.com/azure/service-bus-messaging/service-bus-quotas */
const longestId = 128;

/** The name of a session or a message that is no call's, recognised by how it begins: `campaign:`, `channelMessage:`, `recording:` or `words:`. Pure. */
export function toOwnId(
  kind: "campaign" | "channelMessage" | "recording" | "words",
  id: string,
): string {
  const own = `${kind}:${id}`;
  if (own.length <= longestId) return own;
  return `${kind}:${createHash("sha256").update(id).digest("hex")}`;
}
