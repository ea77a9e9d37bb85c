import type { ResultCode } from "../ivr/call/callEvent";

/**
 * The telephone network's own word on how a call ended, as a SIP status: from the last three digits of a carrier's
 * subcode (540xxx, 560xxx), undefined for other subcodes; without a subcode the code itself. Pure.
 * See https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes
 */
export function toSipCode({ code, subcode }: ResultCode): number | undefined {
  if (subcode === undefined || subcode === 0) {
    return code;
  }
  return isCarrierSubcode(subcode) ? subcode % 1000 : undefined;
}

function isCarrierSubcode(subcode: number): boolean {
  return Math.floor(subcode / 1000) === 540 || Math.floor(subcode / 1000) === 560;
}
