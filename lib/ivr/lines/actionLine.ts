import type { Target } from "../../flow/document/flow";
import type { Action } from "../call/action";
import type { Clip } from "../../flow/prompts/clip";
import { sayTarget } from "./sayTarget";

/** What a line leaves out: all words of a step nobody may read along, or the call's own values, such as numbers read back. */
export type LineOptions = Readonly<{ hideWords?: boolean; hideValues?: boolean }>;

/** One action as one readable line, the same in transcripts, on the terminal and in logs. */
export function actionLine(action: Action, options: LineOptions = {}): string {
  switch (action.type) {
    case "answer":
    case "subscribeToTone":
    case "cancelMediaProcessing":
    case "keepAlive":
    case "readCall":
    case "hangUp":
      return action.type;
    case "reject":
      return `reject ${action.reason}`;
    case "playPrompt":
      return `playPrompt ${options.hideWords === true ? "…" : clipsLine(action.clips, options)}`;
    case "readOperation":
      return `readOperation ${action.operation}`;
    case "recordResponse":
      return `recordResponse at most ${action.maxRecordDurationInSeconds} s, ends with ${action.stopTones.join(" ") || "silence"}`;
    case "transfer":
      return `transfer ${targetLine(action.target)}${action.replacesCallId === undefined ? "" : " consultative"}`;
    case "invite":
      return `invite ${action.people.map(({ target }) => targetLine(target)).join(" ")}`;
    case "removeParticipant":
    case "muteParticipant":
    case "muteAll":
    case "mute":
    case "unmute":
    case "startHoldMusic":
    case "stopHoldMusic":
    case "addLargeGalleryView":
    case "updateMetadata":
      return action.type;
    case "sendDtmfTones":
      return `sendDtmfTones ${action.tones.length}`;
    case "updateRecordingStatus":
      return `updateRecordingStatus ${action.status}`;
    case "changeScreenSharingRole":
      return `changeScreenSharingRole ${action.role}`;
    case "startTimer":
      return `startTimer ${action.timer} ${action.delayInMs / 1000} s`;
    case "lookUp":
      return `lookUp ${action.endpoint} ${Object.keys(action.input).join(" ")}`.trimEnd();
    case "checkPin":
      return `checkPin ${action.pin}`;
    case "playRecording":
    case "markRecordingUrgent":
    case "discardRecording":
      return `${action.type} ${action.recording}`;
    case "requestCallback":
      return `requestCallback ${action.callbackQueue}`;
    case "readPresence":
      return `readPresence ${action.people.join(" ")}`;
    case "keepRecording":
      return `keepRecording ${action.mailbox}${action.urgent ? " urgent" : ""}`;
    case "notify":
      return `notify ${action.channel}:${action.to}`;
    case "keepCallRecord": {
      const { record } = action;
      const where =
        record.lastNode === undefined
          ? ""
          : ` in ${record.lastNode} (attempt ${record.lastAttempt ?? 1})`;
      const to = record.transferredTo === undefined ? "" : ` to ${record.transferredTo}`;
      const lost = record.recordingLost === true ? ", message lost" : "";
      return `keepCallRecord ${record.result}${to}${where}${lost}`;
    }
  }
}

function targetLine(target: Target): string {
  return `${Object.keys(target).join()}:${sayTarget(target)}`;
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
