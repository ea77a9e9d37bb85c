import type { ResultCode } from "./callEvent";

/**
 * Codes by which Graph says that the call cannot take sound at this moment: not established, its audio inactive, its media
 * streams not ready. They are the platform's, published for Azure Communication Services, which shares it:
 * https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes
 */
const notYet: ReadonlySet<number | undefined> = new Set([8501, 8503, 8504]);

/** True when Graph refused sound only for now: the call is on hold or not quite there. */
export function isNotYet(result: ResultCode | undefined): boolean {
  return notYet.has(result?.subcode);
}
