/**
 * What Graph bears of one application: https://learn.microsoft.com/graph/throttling-limits#cloud-communication-service-limits.
 * Of the calls at once, campaigns leave some for callers.
 */
export const graphLimits = { callsAtOnce: 100, leftForCallers: 30, callsAMonth: 10_000 } as const;
