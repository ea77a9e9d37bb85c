import { createHash } from "node:crypto";

/** Service Bus refuses longer message ids: https://learn.microsoft.com/azure/service-bus-messaging/service-bus-quotas */
const longestId = 128;
const rescue = /^(?<failed>.*)\/rescue\/(?<count>\d+)$/s;

/** The id of the first rescue for a message that could not be handled: the same however often it is asked for. Pure. */
export function toRescueId(failedId: string): string {
  return nameRescue(failedId, 1);
}

/** The id of the next rescue after one that could not help, and how many there have been; undefined for an event that is no rescue. Pure. */
export function toNextRescue(id: string): Readonly<{ id: string; count: number }> | undefined {
  const { failed, count } = rescue.exec(id)?.groups ?? {};
  if (failed === undefined || count === undefined) return undefined;
  return { id: nameRescue(failed, Number(count) + 1), count: Number(count) };
}

function nameRescue(failedId: string, count: number): string {
  const id = `${failedId}/rescue/${count}`;
  if (id.length <= longestId) return id;
  return `${createHash("sha256").update(failedId).digest("hex")}/rescue/${count}`;
}
