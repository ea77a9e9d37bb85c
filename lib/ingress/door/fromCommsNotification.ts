import type { CallEvent } from "../../ivr/call/callEvent";
import { callEntity } from "../call/callEntity";
import { type CommsNotification, toEntityType } from "./commsNotification";
import { fromCallNotification } from "../call/fromCallNotification";
import { fromOperationNotification } from "../operations/fromOperationNotification";
import { fromRosterNotification } from "../participants/fromRosterNotification";
import type { IdentifiedFact } from "../identifiedFact";
import { findOperationType } from "../operations/findOperationType";
import { operationEntity } from "../operations/operationEntity";
import { toEventId } from "../toEventId";

/** Where and when a notification came: `messageId` of its POST (of the first one where Graph tried again), its place in it, and the tenant of the token. */
export type NotificationContext = Readonly<{
  at: string;
  messageId?: string;
  index: number;
  tenantId: string;
}>;

/** The events in one notification: none for what is not ours to act on. The same notification gives the same ids. Pure. */
export function fromCommsNotification(
  notification: CommsNotification,
  context: NotificationContext,
): readonly CallEvent[] {
  const { callId } = notification;
  if (callId === undefined) {
    return [];
  }
  return factsOf(notification, context.tenantId).map((identified) => ({
    id: toEventId(callId, identified, context),
    callId,
    at: context.at,
    ...identified.fact,
  }));
}

function factsOf(notification: CommsNotification, tenantId: string): readonly IdentifiedFact[] {
  const { collection, isDeleted } = notification;
  if (collection === undefined) {
    // A deleted call has ended even if nothing more is said of it.
    const entities =
      notification.entities.length === 0 && isDeleted
        ? [{ state: "terminated" }]
        : notification.entities;
    return entities.flatMap((entity) => fromCall(entity, { isDeleted, tenantId }));
  }
  if (collection === "contentsharingsessions") return fromContentSharing(notification);
  // Graph may tell of participants below the operations: https://learn.microsoft.com/graph/api/participant-invite
  const people = notification.entities.filter(
    (entity) => isOfRoster(entity) || collection === "participants",
  );
  return collection === "operations" || collection === "participants"
    ? [
        ...fromRosterNotification(people, toEntityType),
        ...notification.entities.flatMap((entity) => fromOperation(entity, notification)),
      ]
    : [];
}

const sharing = { created: "started", updated: "updated", deleted: "ended" } as const;

/** Graph may give nothing but the address: https://learn.microsoft.com/graph/api/call-answer */
function fromContentSharing({ change }: CommsNotification): readonly IdentifiedFact[] {
  return change === undefined
    ? []
    : [{ fact: { type: "contentSharing", change: sharing[change] } }];
}

function isOfRoster(entity: unknown): boolean {
  return /^(?:delta)?participants?$/i.test(toEntityType(entity) ?? "");
}

function fromCall(entity: unknown, context: Readonly<{ isDeleted: boolean; tenantId: string }>) {
  const type = toEntityType(entity)?.toLowerCase() ?? "call";
  const call = callEntity.safeParse(entity);
  return type === "call" && call.success ? fromCallNotification(call.data, context) : [];
}

function fromOperation(entity: unknown, { memberId, isDeleted }: CommsNotification) {
  const type = findOperationType(toEntityType(entity));
  const operation = operationEntity.safeParse(entity);
  return type === undefined || !operation.success
    ? []
    : fromOperationNotification(operation.data, {
        type,
        // Where several are invited, the address ends with a word: https://learn.microsoft.com/graph/api/participant-invite
        ...(memberId === undefined || memberId.toLowerCase() === "participants"
          ? {}
          : { operationId: memberId }),
        isDeleted,
      });
}
