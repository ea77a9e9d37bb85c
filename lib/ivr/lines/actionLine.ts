import type { Action } from "../call/action";
import type { CallRecord } from "../call/callRecord";
import type { Clip } from "../../flow/prompts/clip";
import { sayConferenceAction } from "./sayConferenceAction";
import { sayOutsideAction } from "./sayOutsideAction";
import { sayKindAndTarget, sayTarget } from "./sayTarget";

/** What a line leaves out: all words of a step nobody may read along, or the call's own values, such as numbers read back. */
export type LineOptions = Readonly<{ hideWords?: boolean; hideValues?: boolean }>;

/** One action as one readable line, the same in transcripts, on the terminal and in logs. */
export function actionLine(action: Action, options: LineOptions = {}): string {
  switch (action.type) {
    case "answer":
    case "subscribeToTone":
    case "cancelMediaProcessing":
    case "countCalls":
    case "keepAlive":
    case "readCall":
    case "hangUp":
      return action.type;
    case "reject":
      return `reject ${action.reason}`;
    case "redirect":
      return redirectLine(action);
    case "playPrompt":
      return `playPrompt ${options.hideWords === true ? "…" : clipsLine(action.clips, options)}`;
    case "readOperation":
      return `readOperation ${action.operation}`;
    case "recordResponse":
      return `recordResponse at most ${action.maxRecordDurationInSeconds} s, ends with ${action.stopTones.join(" ") || "silence"}`;
    case "transfer":
      return `transfer ${sayKindAndTarget(action.target)}${action.replacesCallId === undefined ? "" : " consultative"}`;
    case "startTimer":
      return `startTimer ${action.timer} ${action.delayInMs / 1000} s`;
    case "playRecording":
    case "markRecordingUrgent":
    case "discardRecording":
      return `${action.type} ${action.recording}`;
    case "keepRecording":
      return `keepRecording ${action.mailbox}${action.urgent ? " urgent" : ""}`;
    case "keepCallRecord":
      return recordLine(action.record);
    case "createOnlineMeeting":
    case "lookUp":
    case "startAlert":
    case "checkPin":
    case "readPresence":
    case "requestCallback":
    case "notify":
    case "placeCall":
    case "withdrawCall":
    case "tellParent":
    case "enterRoom":
      return sayOutsideAction(action);
    case "invite":
    case "removeParticipant":
    case "muteParticipant":
    case "muteAll":
    case "mute":
    case "unmute":
    case "startHoldMusic":
    case "stopHoldMusic":
    case "sendDtmfTones":
    case "updateRecordingStatus":
    case "addLargeGalleryView":
    case "updateMetadata":
    case "changeScreenSharingRole":
      return sayConferenceAction(action);
  }
}

function redirectLine({ targets, ringInSeconds }: Extract<Action, { type: "redirect" }>): string {
  const who = targets.map((target) => `${Object.keys(target).join()}:${sayTarget(target)}`);
  return `redirect ${who.join(" ")}${ringInSeconds === undefined ? "" : `, rings ${ringInSeconds} s`}`;
}

function recordLine(record: CallRecord): string {
  const where =
    record.lastNode === undefined
      ? ""
      : ` in ${record.lastNode} (attempt ${record.lastAttempt ?? 1})`;
  const to = record.transferredTo === undefined ? "" : ` to ${record.transferredTo}`;
  const lost = record.recordingLost === true ? ", message lost" : "";
  return `keepCallRecord ${record.result}${to}${where}${lost}`;
}

/** Clips as the words a caller hears. */
export function clipsLine(clips: readonly Clip[], options: LineOptions = {}): string {
  return clips
    .map((clip) => (options.hideValues === true && isValue(clip) ? "…" : clipWords(clip)))
    .join(" ");
}

function isValue(clip: Clip): boolean {
  return clip.type === "speech" && clip.isValue === true;
}

function clipWords(clip: Clip): string {
  if (clip.type === "pause") return `(pause ${clip.milliseconds / 1000} s)`;
  return clip.type === "audio" ? `"${clip.text}" (recording)` : `"${clip.text}"`;
}
