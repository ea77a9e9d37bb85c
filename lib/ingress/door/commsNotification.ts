import * as z from "zod";
import { omitUndefined } from "../../flow/omitUndefined";
import { makeOneOf, text } from "../lenient";
import { toCallId } from "../../ivr/call/toCallId";

/** One notification once it is known what it is about; the entities in it are still as they came. */
export type CommsNotification = Readonly<{
  /** Undefined when it is about no call. */
  callId?: string;
  /** What of the call: undefined for the call itself, else "operations", "participants" and so on, in lower case. */
  collection?: string;
  memberId?: string;
  isDeleted: boolean;
  /** Undefined where Graph says none that we know. */
  change?: "created" | "updated" | "deleted";
  entities: readonly unknown[];
  /** Change and type in one word each, for the log. */
  kind: string;
}>;

const wire = z.object({
  changeType: makeOneOf(["created", "updated", "deleted"]),
  resourceUrl: text,
  resource: text,
  resourceData: z.unknown().optional(),
});

/** Service Bus refuses longer session ids: https://learn.microsoft.com/azure/service-bus-messaging/service-bus-quotas */
const longestCallId = 128;

/** Reads one notification (https://learn.microsoft.com/graph/api/resources/commsnotification), or says in a clause what is wrong with it. Pure. */
export function readCommsNotification(
  notification: unknown,
): CommsNotification | Readonly<{ problem: string }> {
  const parsed = wire.safeParse(notification);
  if (!parsed.success) {
    return { problem: "is not an object" };
  }
  const { changeType, resourceUrl, resource, resourceData } = parsed.data;
  // Graph may give only the older twin of resourceUrl: /app/calls for /communications/calls.
  const address = [resourceUrl, resource].find((value) => value !== undefined && value !== "");
  if (address === undefined) {
    return { problem: "has neither resourceUrl nor resource, so it names no call" };
  }
  const { callId, collection, memberId } = readAddress(address);
  if (callId !== undefined && callId.length > longestCallId) {
    return { problem: `names a call in more than ${longestCallId} characters` };
  }
  const entities = toEntities(resourceData);
  return {
    ...omitUndefined({ callId, collection, memberId, change: changeType }),
    isDeleted: changeType === "deleted",
    entities,
    kind: `${changeType ?? "unnamed"} ${toEntityType(entities[0]) ?? collection ?? "call"}`,
  };
}

// Made once: zod compiles a parser for each schema.
const typedEntity = z.object({ "@odata.type": z.string() });

/** The last part of an entity's @odata.type, undefined when it has none: `#microsoft.graph.call` is `call`. Pure. */
export function toEntityType(entity: unknown): string | undefined {
  const type = typedEntity.safeParse(entity).data?.["@odata.type"];
  return type === undefined ? undefined : /([A-Za-z]{1,64})$/.exec(type)?.[1];
}

/** Graph may leave out the leading slash: https://learn.microsoft.com/graph/api/participant-startholdmusic */
function readAddress(address: string) {
  const [, callId, collection, memberId] =
    /(?:^|\/)(?:app|communications)\/calls\/([^/?#]+)(?:\/([a-z]+)(?:\/([^/?#]+))?)?/i.exec(
      address,
    ) ?? [];
  return {
    callId: callId === undefined ? undefined : toCallId(callId),
    collection: collection?.toLowerCase(),
    memberId,
  };
}

/** Graph may pack several entities in a list, or give none: https://learn.microsoft.com/graph/api/call-answer */
function toEntities(resourceData: unknown): readonly unknown[] {
  if (Array.isArray(resourceData)) {
    return resourceData;
  }
  return resourceData === undefined || resourceData === null ? [] : [resourceData];
}
