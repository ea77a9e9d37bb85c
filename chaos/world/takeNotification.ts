import { fromCommsNotification } from "../../lib/ingress/door/fromCommsNotification";
import { readCommsNotifications } from "../../lib/ingress/door/readCommsNotifications";
import type { CallEvent } from "../../lib/ivr/call/callEvent";
import { identity } from "./identity";

/** The events in what Graph posts, as the door reads it once it has checked the token. */
export function takeNotification(body: unknown, messageId: string, at: string): CallEvent[] {
  const { notifications } = readCommsNotifications(body);
  return notifications.flatMap(({ notification, index }) => [
    ...fromCommsNotification(notification, { at, index, messageId, tenantId: identity.tenantId }),
  ]);
}

const etagged = /,"@odata\.etag":"(?:[^"\\]|\\.)*"|"@odata\.etag":"(?:[^"\\]|\\.)*",?/g;

/** A body as it was seen on the wire: real notifications carry no etag by which one could be known again. */
export function asOnTheWire(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body).replace(etagged, ""));
}
