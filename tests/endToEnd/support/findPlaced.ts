import { nameAttempt } from "../../../lib/placing/nameAttempt";
import type { Storage } from "../../../lib/storage/storage";

/** Looks for calls that the app places, in storage. */
export function findPlaced(storageNow: () => Pick<Storage, "outboundAttempts" | "loadCall">) {
  /** The call of an attempt, as soon as Graph has told of it. */
  const callOf = (attemptId: string): Promise<string> =>
    until(async () => (await storageNow().outboundAttempts.loadAttempt(attemptId))?.callId);

  return {
    callOf,
    /** The one who is rung for a call, by its first leg. */
    legOf: async (callId: string): Promise<string> => {
      const operation = await until(
        async () => (await storageNow().loadCall(callId))?.call.state.legs?.[0]?.operation,
      );
      return callOf(nameAttempt(`leg ${callId} ${operation}`));
    },
  };
}

/** Looks again and again until something is there. */
export async function until<Value>(look: () => Promise<Value | undefined>): Promise<Value> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
