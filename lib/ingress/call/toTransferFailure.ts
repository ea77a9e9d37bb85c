import type { ResultCode, TransferFailure } from "../../ivr/call/callEvent";
import { toSipCode } from "../toSipCode";

/**
 * Why a transfer gave the call back. Graph documents only 500/7000 and 500/7700
 * (https://learn.microsoft.com/graph/api/call-transfer), which say no more than that it failed; the rest is the same
 * platform's list: https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes
 * Pure.
 */
export function toTransferFailure(result: ResultCode): TransferFailure {
  return (
    failureBySubcode.get(result.subcode ?? 0) ??
    failureBySipCode.get(toSipCode(result) ?? 0) ??
    "failed"
  );
}

const failureBySubcode: ReadonlyMap<number, TransferFailure> = new Map<number, TransferFailure>([
  ...each("noAnswer", [8587, 10004, 10057]),
  ...each("busy", [8539, 8540]),
  ...each("declined", [8538, 10024]),
  ...each("unreachable", [8541, 8543, 8544, 10037, 10076, 10077, 10078, 10134, 10199]),
]);

const failureBySipCode: ReadonlyMap<number, TransferFailure> = new Map<number, TransferFailure>([
  ...each("noAnswer", [408, 480, 487]),
  ...each("busy", [486, 600]),
  ...each("declined", [603]),
  ...each("unreachable", [404, 410, 484, 502, 503, 604]),
]);

function each(
  failure: TransferFailure,
  codes: readonly number[],
): (readonly [number, TransferFailure])[] {
  return codes.map((code) => [code, failure] as const);
}
