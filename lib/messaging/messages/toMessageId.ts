import { createHash } from "node:crypto";

/** Service Bus refuses longer ids of messages and sessions: https://learn.microsoft.com/azure/service-bus-messaging/service-bus-quotas */
const longestId = 128;

/** An id as Service Bus takes it: as it is, or a hash of it where it is too long, so that the same is the same again. Pure. */
export function toMessageId(id: string): string {
  return id.length <= longestId ? id : createHash("sha256").update(id).digest("hex");
}
