import type { CapacityQuestion, Load } from "./capacityQuestion";
import { assumedLatencies, behaviours, instanceSizes } from "./facts";
import type { MeasuredOperations } from "./measuredOperations";

/** One group of functions that scales by itself: how long an execution takes, how many come, how many instances that needs. */
export type InstanceGroup = Readonly<{
  secondsPerExecution: number;
  executionsPerSecond: number;
  /** Before it is rounded up: grows with the calls. */
  need: number;
  instances: number;
  /** What asks for that many. */
  because: "concurrency" | "cpu";
}>;

/** The two groups of the app: HTTP functions share instances, the worker has its own. */
export type Instances = Readonly<{ http: InstanceGroup; worker: InstanceGroup }>;

/** How many instances a busy hour needs. Pure. */
export function estimateInstances(
  { memory }: CapacityQuestion,
  { concurrentCalls, perSecond }: Load,
  perCall: MeasuredOperations,
): Instances {
  const { cores, httpConcurrency } = instanceSizes[memory];
  const usableCore = Math.min(cores, 1) * behaviours.usableShareOfCore.value;
  const cpu = splitCpu(perCall);
  const httpSeconds = cpu.notification / Math.min(cores, 1) + assumedLatencies.queueSeconds.value;
  return {
    http: group(httpSeconds, perSecond.notifications, {
      concurrency: (perSecond.notifications * httpSeconds) / httpConcurrency,
      cpu: (perSecond.notifications * cpu.notification) / usableCore,
    }),
    // A call holds its session as long as it lasts: five seconds of idle time outlive most pauses of a caller.
    worker: group(cpu.message / Math.min(cores, 1) + waits(perCall), perSecond.messages, {
      concurrency: concurrentCalls / behaviours.sessionsPerInstance.value,
      cpu: (perSecond.messages * cpu.message) / usableCore,
    }),
  };
}

function group(
  secondsPerExecution: number,
  executionsPerSecond: number,
  needs: Readonly<{ concurrency: number; cpu: number }>,
): InstanceGroup {
  const need = Math.max(needs.concurrency, needs.cpu);
  return {
    secondsPerExecution,
    executionsPerSecond,
    need,
    instances: Math.max(1, Math.ceil(need)),
    because: needs.cpu > needs.concurrency ? "cpu" : "concurrency",
  };
}

/** CPU seconds of one notification at the ingress and of one message at the worker. */
function splitCpu(
  perCall: MeasuredOperations,
): Readonly<{ notification: number; message: number }> {
  const { ingressCpuSecondsPerNotification: notification, notifications, timers } = perCall;
  const rest = perCall.cpuSeconds - notification * notifications;
  // The two were measured apart; the worker never does less than the ingress.
  return { notification, message: Math.max(notification, rest / (notifications + timers)) };
}

/** Seconds a message waits for others, on average. */
function waits({
  notifications,
  timers,
  tableReads,
  tableWrites,
  graphRequests,
}: MeasuredOperations): number {
  const { tableSeconds, graphSeconds, queueSeconds } = assumedLatencies;
  const perCall =
    (tableReads + tableWrites) * tableSeconds.value +
    graphRequests * graphSeconds.value +
    timers * queueSeconds.value;
  return perCall / (notifications + timers);
}
