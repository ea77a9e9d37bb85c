import type { ServiceBusClient } from "@azure/service-bus";

/**
 * Ends the `acceptNextSession` calls that a closed client still waits for. The client (7.9.5) neither heeds their
 * abortSignal once the link is being opened nor ends them in close(): each would keep the process alive for up to a
 * minute. They do listen for the connection's `disconnected` event, which a clean close never emits, so it is emitted
 * for them. Delete this once acceptNextSession heeds its abortSignal; where the client has changed inside, it does nothing.
 */
export function endPendingAccepts(client: ServiceBusClient): void {
  const connection = ["_connectionContext", "connection", "_connection"].reduce<unknown>(
    (holder, key) => (isObject(holder) ? Reflect.get(holder, key) : undefined),
    client,
  );
  if (!isObject(connection)) return;
  const emit: unknown = Reflect.get(connection, "emit");
  if (typeof emit === "function") Reflect.apply(emit, connection, ["disconnected", { connection }]);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
