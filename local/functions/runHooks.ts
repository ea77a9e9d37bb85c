import type { HookCallback } from "./workerApi";

/** Runs hooks one after the other on the same plain object, which they may change; rejects with the first error. */
export async function runHooks(
  hooks: readonly HookCallback[],
  context: Record<string, unknown>,
): Promise<void> {
  for (const hook of hooks) await hook(context);
}
