import type { CapacityQuestion } from "./capacityQuestion";
import type { InstanceGroup } from "./estimateInstances";
import { behaviours } from "./facts";

/**
 * GB-seconds that a group is active in a month, on instances that are always ready and on the others. An instance is
 * active while anything runs on it, and for a second at least: with executions that come as they like, that is the share
 * 1 - e^(-rate * length) of the time. So one alone is billed its second, and many at once are billed once. Pure.
 */
export function estimateGbSeconds(
  { memory, alwaysReady, hoursPerMonth }: CapacityQuestion,
  { secondsPerExecution, executionsPerSecond, instances }: InstanceGroup,
): Readonly<{ onDemand: number; ready: number }> {
  const length = Math.max(behaviours.shortestBilledSeconds.value, secondsPerExecution);
  const activeShare = 1 - Math.exp(-(executionsPerSecond / instances) * length);
  const perInstance = activeShare * hoursPerMonth * 3600 * (memory / 1024);
  const readyInstances = Math.min(alwaysReady, instances);
  return {
    onDemand: perInstance * (instances - readyInstances),
    ready: perInstance * readyInstances,
  };
}
