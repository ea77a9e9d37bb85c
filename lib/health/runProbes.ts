import type { HealthCheck, HealthReport } from "./healthReport";
import type { Finding, Probe } from "./probe";
import { sayFailure } from "./sayFailure";

const timeoutInMs = 4500;

/** Runs all probes at once and reports what they found, in their order. One that takes longer than `timeoutInMs` is a problem, so that the report comes within 5 s. Never rejects. */
export async function runProbes(
  probes: readonly Probe[],
  options: Readonly<{ timeoutInMs?: number; now?: () => number }> = {},
): Promise<HealthReport> {
  const { timeoutInMs: timeout = timeoutInMs, now = () => performance.now() } = options;
  const checks = await Promise.all(
    probes.map(async (probe): Promise<HealthCheck> => {
      const began = now();
      const finding = await lookWithin(timeout, probe);
      return {
        name: probe.name,
        ok: !("problem" in finding),
        durationInMs: Math.round(now() - began),
        ...finding,
      };
    }),
  );
  return { status: checks.every(({ ok }) => ok) ? "ok" : "problem", checks };
}

async function lookWithin(timeout: number, { look, remedy }: Probe): Promise<Finding> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Finding>((resolve) => {
    const problem = `There was no answer within ${timeout / 1000} s.`;
    timer = setTimeout(() => resolve({ problem, remedy }), timeout);
  });
  const looked = Promise.resolve()
    .then(look)
    .catch((error: unknown) => ({ problem: sayFailure(error), remedy }));
  const finding = await Promise.race([looked, tooLate]);
  clearTimeout(timer);
  return finding;
}
