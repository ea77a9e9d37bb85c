import { estimateCosts, type Cost } from "./estimateCosts";
import { estimateMarginalCosts } from "./estimateMarginalCosts";
import { estimateInstances, type Instances } from "./estimateInstances";
import { findLimits, type Limit } from "./findLimits";
import type { CapacityQuestion, Load } from "./capacityQuestion";
import { behaviours } from "./facts";
import type { MeasuredOperations } from "./measuredOperations";

/** The answer; limits nearest first, costs in $ a month. */
export type CapacityAnswer = Readonly<{
  question: CapacityQuestion;
  load: Load;
  instances: Instances;
  limits: readonly Limit[];
  costs: readonly Cost[];
  /** In $ for 1,000 calls more, nothing free. */
  marginalCosts: readonly Cost[];
}>;

/** Works out what calls cost and where they end, from what one of them was measured to do. Pure. */
export function capacityModel(
  question: CapacityQuestion,
  measured: MeasuredOperations,
): CapacityAnswer {
  const scaled = scale(measured, question.eventsPerCall);
  const load = toLoad(question, scaled);
  const instances = estimateInstances(question, load, scaled);
  return {
    question,
    load,
    instances,
    limits: findLimits(question, load, instances),
    costs: estimateCosts(question, load, instances),
    marginalCosts: estimateMarginalCosts(question, load, instances),
  };
}

/** A longer call does more of everything. */
function scale(measured: MeasuredOperations, notifications: number): MeasuredOperations {
  const factor = notifications / measured.notifications;
  return {
    ...measured,
    notifications,
    timers: measured.timers * factor,
    queueOperations: measured.queueOperations * factor,
    tableReads: measured.tableReads * factor,
    tableWrites: measured.tableWrites * factor,
    graphRequests: measured.graphRequests * factor,
    cpuSeconds: measured.cpuSeconds * factor,
  };
}

function toLoad(
  { callsPerHour, minutesPerCall, hoursPerMonth, logDetail }: CapacityQuestion,
  perCall: MeasuredOperations,
): Load {
  // At most: a session that is quiet for the idle time is given back, and renewed by nobody.
  const renewals = (minutesPerCall * 60) / behaviours.renewalSeconds.value;
  const queueOperations = perCall.queueOperations + renewals;
  const callsPerSecond = callsPerHour / 3600;
  const callsPerMonth = callsPerHour * hoursPerMonth;
  const messages = perCall.notifications + perCall.timers;
  const tableOperations = perCall.tableReads + perCall.tableWrites;
  const executions = perCall.notifications + messages;
  // With steps, each notification has its line and its step's; stale timers have none.
  const lines = 1 + (logDetail === "steps" ? 2 * perCall.notifications : 0);
  const logKb = executions * behaviours.requestRowKb.value + lines * behaviours.lineKb.value;
  return {
    concurrentCalls: (callsPerHour * minutesPerCall) / 60,
    callsPerMonth,
    perSecond: {
      notifications: callsPerSecond * perCall.notifications,
      messages: callsPerSecond * messages,
      queueOperations: callsPerSecond * queueOperations,
      tableOperations: callsPerSecond * tableOperations,
      graphRequests: callsPerSecond * perCall.graphRequests,
    },
    perMonth: {
      executions: callsPerMonth * executions,
      queueOperations: callsPerMonth * queueOperations,
      lockRenewals: callsPerMonth * renewals,
      // The clean-up takes a call's lines out of its record.
      tableOperations: callsPerMonth * (tableOperations + 1),
      logGb: (callsPerMonth * logKb) / 1_000_000,
      keptLinesGb: (callsPerMonth * behaviours.keptLinesKb.value) / 1_000_000,
    },
  };
}
