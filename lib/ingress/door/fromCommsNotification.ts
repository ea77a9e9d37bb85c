import type { CallEvent } from "../../ivr/call/callEvent";
import { omitUndefined } from "../../flow/omitUndefined";
import { callEntity } from "../call/callEntity";
import { type CommsNotification, toEntityType } from "./commsNotification";
import { fromCallNotification } from "../call/fromCallNotification";
import { fromOperationNotification } from "../operations/fromOperationNotification";
import type { IdentifiedFact } from "../identifiedFact";
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
  return collection === "operations"
    ? notification.entities.flatMap((entity) => fromOperation(entity, notification))
    : [];
}

function fromCall(entity: unknown, context: Readonly<{ isDeleted: boolean; tenantId: string }>) {
  const type = toEntityType(entity)?.toLowerCase() ?? "call";
  const call = callEntity.safeParse(entity);
  return type === "call" && call.success ? fromCallNotification(call.data, context) : [];
}

const mediaOperations: ReadonlyMap<string, "playPrompt" | "record"> = new Map([
  ["playpromptoperation", "playPrompt"],
  ["recordoperation", "record"],
]);

function fromOperation(entity: unknown, { memberId, isDeleted }: CommsNotification) {
  const type = mediaOperations.get(toEntityType(entity)?.toLowerCase() ?? "");
  const operation = operationEntity.safeParse(entity);
  return type === undefined || !operation.success
    ? []
    : fromOperationNotification(operation.data, {
        type,
        ...omitUndefined({ operationId: memberId }),
        isDeleted,
      });
}
