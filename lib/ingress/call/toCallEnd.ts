import type { CallEnd, ResultCode } from "../../ivr/call/callEvent";
import { toSipCode } from "../toSipCode";

/**
 * Why a call ended, by the codes of https://learn.microsoft.com/graph/api/call-delete, and where that page is silent by
 * those of the same platform in https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes
 * Pure.
 */
export function toCallEnd(
  result: ResultCode | undefined,
  terminationReason: string | undefined,
): CallEnd {
  // Graph may end a consultative transfer without a resultInfo: https://learn.microsoft.com/graph/api/call-transfer
  if (terminationReason?.toLowerCase() === "apptransferred") {
    return "transferred";
  }
  if (result === undefined) {
    return "unknown";
  }
  return (
    endBySubcode.get(result.subcode ?? 0) ??
    endBySipCode.get(toSipCode(result) ?? 0) ??
    (hasFailed(result) ? "failed" : "unknown")
  );
}

function hasFailed({ code = 0 }: ResultCode): boolean {
  return code >= 300;
}

const endBySubcode: ReadonlyMap<number, CallEnd> = new Map<number, CallEnd>([
  ...each(
    "callerHungUp",
    [4097, 4521, 5000, 5001, 5002, 5003, 5007, 5010, 5012, 5300, 18503, 540000, 560000],
  ),
  ...each("hungUpByUs", [7000, 10550]),
  ...each("transferred", [7015]),
  ...each("keepAliveExpired", [8537]),
  ...each("busy", [8539, 8540]),
  ...each("declined", [8538, 10024]),
  ...each(
    "unanswered",
    [5013, 7106, 8541, 8544, 8587, 10003, 10004, 10037, 10057, 10076, 10077, 10078, 13025],
  ),
  // Nobody let us in before the lobby's time was up.
  ...each("lobby", [5855]),
  // Graph or the tenant's policy forbids the call.
  ...each("failed", [10199]),
  ...each("gone", [8522, 8528, 8543]),
]);

const endBySipCode: ReadonlyMap<number, CallEnd> = new Map<number, CallEnd>([
  // Code 487 without a subcode: the caller gave up before the call was answered.
  ...each("callerHungUp", [487]),
  ...each("busy", [486, 600]),
  ...each("declined", [603]),
  ...each("unanswered", [408, 480]),
]);

function each(end: CallEnd, codes: readonly number[]): (readonly [number, CallEnd])[] {
  return codes.map((code) => [code, end] as const);
}
