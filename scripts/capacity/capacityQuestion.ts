import type { instanceSizes } from "./facts";

/** What is asked of the model. */
export type CapacityQuestion = Readonly<{
  callsPerHour: number;
  /** Notifications of a call; operations grow with them. */
  eventsPerCall: number;
  minutesPerCall: number;
  /** How many hours of a month are as busy as that; the others are taken as silent. */
  hoursPerMonth: number;
  memory: keyof typeof instanceSizes;
  /** Instances kept warm for HTTP, and as many for the worker. */
  alwaysReady: number;
  /** What is logged of a call: IVR_LOG_DETAIL. */
  logDetail: "calls" | "steps";
}>;

/** What so many calls ask of everything, per second in a busy hour and per month. */
export type Load = Readonly<{
  concurrentCalls: number;
  callsPerMonth: number;
  perSecond: Readonly<{
    notifications: number;
    messages: number;
    queueOperations: number;
    tableOperations: number;
    graphRequests: number;
  }>;
  perMonth: Readonly<{
    executions: number;
    /** The renewals among them. */
    queueOperations: number;
    lockRenewals: number;
    tableOperations: number;
    logGb: number;
    /** Lines of calls in tables, once the first of them are deleted. */
    keptLinesGb: number;
  }>;
}>;
