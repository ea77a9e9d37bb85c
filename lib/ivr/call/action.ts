import type { RecordingEnd, TimerName } from "./callEvent";
import type { CallRecord } from "./callRecord";
import type { ConferenceAction } from "./conferenceAction";
import type { LegOutcome, LegParent } from "./leg";
import type { Clip } from "../../flow/prompts/clip";
import type { Key } from "./tone";
import type { Value } from "../../flow/document/value";
import type { DoorTarget, Target } from "../../flow/document/flow";

/** What the telephone of somebody who is turned away is told. */
export type RejectReason = "none" | "busy" | "forbidden";

/** What stands around the text of a message that is no flow's own: a title, names with values, and where there is more. */
export type ComposedNews = Readonly<{
  title: string;
  facts: readonly (readonly [name: string, value: string])[];
  link?: Readonly<{ title: string; url: string }> | undefined;
}>;

/**
 * What should be done next, as data: Graph's calling actions in Graph's words, then our few.
 * `operation` travels as Graph's clientContext and comes back with the outcome.
 * Targets, mailboxes and endpoints are keys; the bindings say what they are.
 */
export type Action =
  | Readonly<{ type: "answer" }>
  | Readonly<{ type: "reject"; reason: RejectReason }>
  /** Sends a ringing call on to whoever of these picks up first. */
  | Readonly<{
      type: "redirect";
      operation: string;
      targets: readonly DoorTarget[];
      ringInSeconds?: number;
    }>
  /** Counts this call of its caller, and asks how many there were in the last hour. */
  | Readonly<{ type: "countCalls"; operation: string; caller: string }>
  | Readonly<{ type: "subscribeToTone" }>
  | Readonly<{ type: "playPrompt"; operation: string; clips: readonly Clip[] }>
  | Readonly<{
      type: "recordResponse";
      operation: string;
      maxRecordDurationInSeconds: number;
      initialSilenceTimeoutInSeconds: number;
      maxSilenceTimeoutInSeconds: number;
      playBeep: boolean;
      stopTones: readonly Key[];
    }>
  | Readonly<{ type: "cancelMediaProcessing" }>
  /** `replacesCallId`: the target is in that call with us already, and leaves it. */
  | Readonly<{ type: "transfer"; operation: string; target: Target; replacesCallId?: string }>
  | ConferenceAction
  /** Rings somebody in a call of its own, who then hears the words of a step and takes this call by a key. */
  | Readonly<{
      type: "placeCall";
      operation: string;
      target: Target;
      flow: string;
      step?: string;
      /** Whoever is rung awaits the call, and is asked nothing. */
      isAwaited?: true;
      language?: string;
      ringInSeconds: number;
    }>
  /** Ends such a call, or keeps it from ringing on. */
  | Readonly<{ type: "withdrawCall"; operation: string }>
  /** Tells the session for which this leg rings how far it has come. */
  /** Lets the room know that the caller wants in; the call that keeps it open is placed where there is none. */
  | Readonly<{ type: "enterRoom"; operation: string; room: string; flow: string; step: string }>
  | Readonly<{ type: "tellParent"; parent: LegParent; outcome: LegOutcome }>
  | Readonly<{ type: "keepAlive" }>
  /** Asks Graph where the call is, because news may have been lost. */
  | Readonly<{ type: "readCall" }>
  /** Asks Graph what became of a recording. */
  | Readonly<{ type: "readOperation"; operation: string }>
  | Readonly<{ type: "hangUp" }>
  | Readonly<{
      type: "startTimer";
      timer: TimerName;
      generation: number;
      delayInMs: number;
    }>
  | Readonly<{
      type: "lookUp";
      operation: string;
      endpoint: string;
      input: Readonly<Record<string, Value>>;
      timeoutInSeconds: number;
      /** Played when the answer takes longer than `fillerAfterInMs`. */
      filler: readonly Clip[];
      fillerAfterInMs: number;
    }>
  /** Makes an online meeting in the name of somebody. */
  | Readonly<{
      type: "createOnlineMeeting";
      operation: string;
      organizer: string;
      subject?: string;
      /** An ISO instant. */
      startsAt: string;
      minutes: number;
      /** Played when the answer takes longer than `fillerAfterInMs`. */
      filler: readonly Clip[];
      fillerAfterInMs: number;
    }>
  /** Has people on call called: once for each call and step, however often it is asked for. */
  | Readonly<{
      type: "startAlert";
      operation: string;
      onCall: string;
      flow: string;
      node: string;
      variables: Readonly<Record<string, Value>>;
      /** Played when it takes longer than `fillerAfterInMs`. */
      filler: readonly Clip[];
      fillerAfterInMs: number;
    }>
  | Readonly<{ type: "checkPin"; operation: string; pin: string; digits: string }>
  | Readonly<{ type: "readPresence"; operation: string; people: readonly string[] }>
  | Readonly<{
      type: "keepRecording";
      /** The recordResponse operation. */
      operation: string;
      mailbox: string;
      node: string;
      urgent: boolean;
      retentionInDays: number;
      end: RecordingEnd;
      recordedAt: string;
      /** Where Graph has it, and the token that opens it for a while. */
      recordingLocation: string;
      recordingAccessToken: string;
    }>
  /** Plays a recording that was kept in this call back to the caller. */
  | Readonly<{ type: "playRecording"; operation: string; recording: string }>
  | Readonly<{ type: "markRecordingUrgent"; recording: string }>
  | Readonly<{ type: "discardRecording"; recording: string }>
  | Readonly<{
      type: "requestCallback";
      operation: string;
      callbackQueue: string;
      phoneNumber: string;
      /** The schedule in which the caller was promised to be called. */
      windows?: string;
      /** The step that was asked, and what its words about the request name. */
      flow: string;
      step?: string;
      variables?: Readonly<Record<string, Value>>;
    }>
  | Readonly<{
      type: "notify";
      operation: string;
      channel: "webhook" | "mail" | "teams";
      to: string;
      text: string;
    }>
  | Readonly<{ type: "keepCallRecord"; record: CallRecord }>;
