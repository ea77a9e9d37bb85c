import { createHash } from "node:crypto";
import type { IdentifiedFact } from "./identifiedFact";

/** Service Bus refuses longer message ids: https://learn.microsoft.com/azure/service-bus-messaging/service-bus-quotas */
const longestMessageId = 128;

/**
 * The id of an event, at most 128 characters: the same each time the same notification comes. A fact with an identity
 * of its own has it whatever brought it; another has the id of the POST that brought it and its place there. Where a POST
 * has none, a hash of what was said and when: it may come twice then, which a call bears, but two are never taken for one. Pure.
 */
export function toEventId(
  callId: string,
  { fact, identity }: IdentifiedFact,
  source: Readonly<{ at: string; messageId?: string; index: number }>,
): string {
  const own =
    identity ??
    `${fact.type}:${
      source.messageId === undefined
        ? sha256(JSON.stringify([fact, source.at, source.index]))
        : `${source.messageId}:${source.index}`
    }`;
  const id = `${callId}:${own}`;
  return id.length <= longestMessageId ? id : sha256(id);
}

function sha256(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}
