import type { CallbackCalls } from "./callbackCalls";

/** A request for which somebody is called. */
export type Calling = Readonly<{
  requestId: string;
  phoneNumber: string;
  calls: Pick<CallbackCalls, "rings">;
}>;

/** Whether somebody would be called twice at once: by another request the same caller is called, or one of the same people. Pure. */
export function findClash(own: Calling, others: readonly Calling[]): boolean {
  return others.some(
    (other) =>
      other.requestId !== own.requestId &&
      (other.phoneNumber === own.phoneNumber ||
        (other.calls.rings ?? []).some((person) => own.calls.rings?.includes(person))),
  );
}
