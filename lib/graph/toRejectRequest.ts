import type { RejectReason } from "@microsoft/microsoft-graph-types";

/** The body of https://learn.microsoft.com/graph/api/call-reject; pure. */
export function toRejectRequest<Reason extends RejectReason>(reason: Reason): { reason: Reason } {
  return { reason };
}
