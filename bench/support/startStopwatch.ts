/**
 * Starts to measure what this thread takes; gives it in microseconds when asked. The lesser of CPU time and wall time: a busy
 * machine stretches the one, and a collector or compiler beside the thread adds to the other.
 */
export function startStopwatch(): () => number {
  const cpuBefore = process.cpuUsage();
  const began = performance.now();
  return () => {
    const wall = (performance.now() - began) * 1000;
    const { user, system } = process.cpuUsage(cpuBefore);
    return Math.min(wall, user + system);
  };
}
