import { hasCode } from "../../../lib/errors";

/** What waiting needs; tests wait no time at all. */
export type Patience = Readonly<{
  write: (line: string) => void;
  wait: (milliseconds: number) => Promise<void>;
}>;

const pauseInMs = 15_000;
/** Ten minutes: the longest that a new role assignment is said to take to reach every service. */
const mostTries = 40;

/**
 * Tries something until storage and speech no longer refuse it: role assignments take minutes to spread
 * (https://learn.microsoft.com/azure/role-based-access-control/troubleshooting#symptom---role-assignment-changes-are-not-being-detected).
 * Rejects with the last refusal when ten minutes were not enough, and at once with anything else.
 */
export async function untilGranted<Result>(
  attempt: () => Promise<Result>,
  { write, wait }: Patience,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isRefusal(error) || tries === mostTries) throw error;
      if (tries === 1) write("Waiting until the new roles have spread...");
      await wait(pauseInMs);
    }
  }
}

function isRefusal(error: unknown): boolean {
  return hasCode(error, "STORAGE_UNAVAILABLE") || hasCode(error, "SPEECH_UNAVAILABLE");
}
