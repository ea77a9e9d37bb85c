import type { PromptId } from "../../flow/prompts/clip";

/** Somebody, some people or a meeting, as Graph can be asked for a call to them. */
export type CallTarget =
  | Readonly<{ kind: "user"; userId: string }>
  | Readonly<{ kind: "phone"; phoneNumber: string }>
  /** At most five people of the tenant, all rung at once. */
  | Readonly<{ kind: "group"; userIds: readonly string[] }>
  /** A meeting by its chat and its organizer, as a join link names them. */
  | Readonly<{
      kind: "organizerMeeting";
      threadId: string;
      messageId: string;
      organizerId: string;
      organizerTenantId?: string;
    }>
  /** A meeting by the id that its invitation shows. */
  | Readonly<{ kind: "joinMeetingId"; joinMeetingId: string; passcode?: string }>
  /** A meeting by a token that Graph gave for it. */
  | Readonly<{ kind: "tokenMeeting"; token: string }>;

/** A call to be placed. A phone number is only reached from an application instance that has a number. */
export type NewCall = Readonly<{
  /** The name of this attempt, which Graph repeats in the address of every notification of it. */
  attemptId: string;
  target: CallTarget;
  source?: Readonly<{ applicationInstanceId: string; displayName?: string }>;
  subject?: string;
  callOptions?: Readonly<{
    isContentSharingNotificationEnabled?: boolean;
    isDeltaRosterEnabled?: boolean;
    hideBotAfterEscalation?: boolean;
  }>;
  /** Graph leaves us out of what everybody hears in a group call; its default is to leave us in. */
  removeFromDefaultAudioGroup?: boolean;
  /** What is said first: Graph downloads it while it rings. */
  preFetch?: readonly PromptId[];
  /** The app's home tenant unless told. */
  tenantId?: string;
}>;
