import type { Target } from "../../flow/document/flow";
import type { Tone } from "./tone";

/** Who is to come into a call: by the bindings' name for them, or a user who calls already. */
export type InvitedTarget = Target | Readonly<{ userId: string }>;

/** Somebody who is to come into a call; a call with the app that they leave for it is named. */
export type InvitedPerson = Readonly<{ target: InvitedTarget; replacesCallId?: string }>;

/** What Graph can do in a call of several, in its words, and to the app itself in it. */
export type ConferenceAction =
  | Readonly<{ type: "invite"; operation: string; people: readonly InvitedPerson[] }>
  | Readonly<{ type: "removeParticipant"; operation: string; participantId: string }>
  | Readonly<{ type: "muteParticipant"; operation: string; participantId: string }>
  | Readonly<{ type: "muteAll"; operation: string; participantIds: readonly string[] }>
  | Readonly<{ type: "mute"; operation: string }>
  | Readonly<{ type: "unmute"; operation: string }>
  | Readonly<{ type: "startHoldMusic"; operation: string; participantId: string }>
  | Readonly<{ type: "stopHoldMusic"; operation: string; participantId: string }>
  | Readonly<{
      type: "sendDtmfTones";
      operation: string;
      tones: readonly Tone[];
      delayBetweenTonesInMs: number;
    }>
  | Readonly<{
      type: "updateRecordingStatus";
      operation: string;
      status: "notRecording" | "recording" | "failed";
    }>
  | Readonly<{ type: "addLargeGalleryView"; operation: string }>
  | Readonly<{ type: "updateMetadata"; operation: string; metadata: string }>
  | Readonly<{ type: "changeScreenSharingRole"; operation: string; role: "viewer" | "sharer" }>;

type WithoutOperation<Each> = Each extends unknown ? Omit<Each, "operation"> : never;

/** What a person at the switchboard wants done in a live call. */
export type OperatorAction =
  | WithoutOperation<ConferenceAction>
  | Readonly<{ type: "transfer"; target: Target; replacesCallId?: string }>
  /** Says the words of a step, before whatever the call says next; without `flow`, of the flow that answered. */
  | Readonly<{ type: "say"; step: string; flow?: string }>
  | Readonly<{ type: "hangUp" }>;
