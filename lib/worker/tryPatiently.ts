import { IvrError, isRetryable } from "../errors";
import type { WorkerPorts } from "./ports";

/** How long to wait after each try; the last one holds for all further tries. All tries and waits together take `budgetInMs`, and one try more. */
export type Patience = Readonly<{
  waitsInMs: readonly number[];
  budgetInMs: number;
  /** Told before each wait. Never rejects. */
  onFailure?: (error: unknown, waitInMs: number) => Promise<void>;
}>;

/**
 * Tries until it works. After what may pass (an outage, throttling) it waits, at least as long as Graph's `Retry-After`
 * says; what cannot pass rejects at once, and so does what lasts longer than the budget.
 */
export async function tryPatiently<Answer>(
  ports: Pick<WorkerPorts, "sleep" | "now">,
  attempt: () => Promise<Answer>,
  { waitsInMs, budgetInMs, onFailure }: Patience,
): Promise<Answer> {
  const deadline = Date.parse(ports.now()) + budgetInMs;
  for (let count = 0; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      const leftInMs = deadline - Date.parse(ports.now());
      if (!isRetryable(error) || leftInMs <= 0) throw error;
      const usual = waitsInMs[count] ?? waitsInMs.at(-1) ?? 0;
      const waitInMs = Math.min(leftInMs, Math.max(usual, retryAfterOf(error)));
      await onFailure?.(error, waitInMs);
      await ports.sleep(waitInMs);
    }
  }
}

function retryAfterOf(error: unknown): number {
  const given = error instanceof IvrError ? error.details["retryAfterInMs"] : undefined;
  return typeof given === "number" ? given : 0;
}
