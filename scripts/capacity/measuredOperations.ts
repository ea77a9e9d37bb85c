import { z } from "zod";

const perCall = z.number().min(0);

/** What one call costs, as `npm run bench -- --write` measured it and bench/measured.json keeps it. Everything is per call unless its name says otherwise. */
export const measuredOperationsSchema = z.strictObject({
  /** ISO date of the measurement. */
  measuredAt: z.string(),
  /** The machine and the Node.js it ran on. */
  machine: z.string(),
  /** Notifications of Graph: each is one HTTP execution, one send, one message. */
  notifications: z.number().positive(),
  /** Timers: each is scheduled, received and settled, whether it still mattered or not. */
  timers: perCall,
  /** Everything the queue was asked: sends, receives, settlements, schedules, accepted sessions. */
  queueOperations: z.number().positive(),
  tableReads: perCall,
  tableWrites: perCall,
  /** Requests to Graph. */
  graphRequests: perCall,
  /** CPU seconds of HTTP ingress, host included, for one notification. */
  ingressCpuSecondsPerNotification: z.number().positive(),
  /** CPU seconds of the whole app, host included, for one call. */
  cpuSeconds: z.number().positive(),
  /** All figures of the last run that was reported: raw, for whoever compares. */
  lastRun: z.unknown().optional(),
});

export type MeasuredOperations = Readonly<z.infer<typeof measuredOperationsSchema>>;
