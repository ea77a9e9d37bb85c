import type { EndedAction } from "../../ivr/call/callEvent";

/** What an operation was: one of sound, an invitation, or another action whose end is only noted. */
export type OperationType = "playPrompt" | "record" | "invite" | EndedAction;

/** By the names of Graph's types: https://learn.microsoft.com/graph/api/resources/commsoperation */
const types: ReadonlyMap<string, OperationType> = new Map<string, OperationType>([
  ["playpromptoperation", "playPrompt"],
  ["recordoperation", "record"],
  ["inviteparticipantsoperation", "invite"],
  ["muteparticipantoperation", "mute"],
  ["unmuteparticipantoperation", "unmute"],
  ["startholdmusicoperation", "startHoldMusic"],
  ["stopholdmusicoperation", "stopHoldMusic"],
  ["senddtmftonesoperation", "sendDtmfTones"],
  ["addlargegalleryviewoperation", "addLargeGalleryView"],
  ["updaterecordingstatusoperation", "updateRecordingStatus"],
]);

/** What an operation was, by its type's name; undefined for one that we never ask for. Pure. */
export function findOperationType(entityType: string | undefined): OperationType | undefined {
  return types.get(entityType?.toLowerCase() ?? "");
}
