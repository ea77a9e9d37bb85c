import { z } from "zod";
import { graphActionNames } from "../../lib/graph/actions/index";
import { permissions } from "../../lib/graph/permissions";
import type { TransferOutcome } from "../../lib/simulation/graph/callFacts";

// By a transfer, a redirect or a call placed by the app.
const outcomeSchema: z.ZodType<TransferOutcome> = z.enum([
  "accepted",
  "noAnswer",
  "busy",
  "declined",
  "unreachable",
  "failed",
]);

// Graph is told to fail an action, so many times.
const failureSchema = z.strictObject({
  action: z.enum(graphActionNames),
  status: z.number().int().min(400).max(599),
  retryAfterInSeconds: z.number().min(0).optional(),
  times: z.number().int().min(1),
});

/** What the simulator can be told to do differently. */
export const simulatorSettingsSchema = z.strictObject({
  /** How many times as fast as real time prompts play, silence passes and phones ring. */
  timeScale: z.number().positive(),
  /** No prompt plays longer than this, in real-time milliseconds before `timeScale`; null: as long as it is. */
  maxPromptMs: z.number().positive().nullable(),
  /** Every notification is POSTed twice: with the same message id, or with a new one as if the service had forgotten. */
  notifyTwice: z.union([z.boolean(), z.literal("newMessageId")]),
  /** Each two notifications that follow each other closely are POSTed in the other order. */
  swapPairs: z.boolean(),
  /** Notifications of these kinds get lost. */
  dropNotifications: z.array(z.string()),
  /** The roster is empty while somebody who was invited is rung. */
  rosterEmptyUntilAccept: z.boolean(),
  /** What was played last before somebody came into the call is told of as played once more. */
  promptRepeatedAfterInvite: z.boolean(),
  charset: z.enum(["utf-8", "windows-1252"]),
  /** By the target's id; `*` for everybody else. A voicemail is `voicemail:<user id>` and always accepts unless told otherwise. */
  transferOutcomes: z.record(z.string(), outcomeSchema),
  /** By joinMeetingId, thread or token; `*` for all others, which have no passcode and no lobby otherwise. */
  meetings: z.record(
    z.string(),
    z.strictObject({
      passcode: z.string().optional(),
      /** `admitted`: somebody opens after five seconds; `kept`: nobody does. */
      lobby: z.enum(["none", "admitted", "kept"]).optional(),
      /** Ids of users who are in it when the app comes. */
      people: z.array(z.string()).optional(),
    }),
  ),
  /** In whose name meetings may be made, by user id; `*` for everybody. */
  accessPolicy: z.array(z.string()),
  /** By user id, such as `Busy` or, with the activity, `Busy/InAMeeting` and `Available/OutOfOffice`; `*` for everybody else, who are Available otherwise. */
  presence: z.record(z.string(), z.string()),
  /** By user id, or that of a resource account; `*` for everybody else, who are there otherwise. */
  users: z.record(z.string(), z.enum(["there", "disabled", "gone"])),
  /** The telephone numbers that are assigned to somebody, and no others. */
  assignedNumbers: z.array(z.string()),
  /** The secrets of the app registration, in Graph's words. */
  appSecrets: z.array(z.strictObject({ hint: z.string(), endDateTime: z.string() })),
  /** Over whose lines telephone calls come: which of the two reports tells of them. */
  phoneLines: z.enum(["pstn", "directRouting"]),
  /** How long people talk after a transfer; not scaled. */
  talkAfterTransferInMs: z.number().min(0),
  failures: z.array(failureSchema),
  /** The permissions consented to: they are in the tokens that the login gives, and Graph refuses what they do not allow. */
  roles: z.array(z.string()),
  /** How a cancelled playPrompt tells: the documents do not say, and the related sendDtmfTones says `completed`. */
  cancelledPrompts: z.enum(["completed", "failed"]),
  /** How long after a call is established its sound flows; real calls took up to seven seconds. */
  audioActiveAfterInMs: z.number().min(0),
  /** Not scaled: it measures the app, which does not run faster either. Graph's is 15 s. */
  answerWindowInMs: z.number().positive(),
  /** How long a recording can be downloaded after its call has ended; not scaled. */
  recordingLifetimeInMs: z.number().min(0),
  /** How long a person's token lasts, as the stand-in for Entra gives them. */
  accessTokenLifetimeInSeconds: z.int().min(1),
  /** How long a sign-in can be renewed from then on; 0 ends all that there are. Entra gives pages a day. */
  signInLifetimeInSeconds: z.int().min(0),
  /** Where notifications of new calls are sent. */
  webhookUrl: z.url({ protocol: /^https?$/ }),
});

/** The simulator's settings, all of them. */
export type SimulatorSettings = z.infer<typeof simulatorSettingsSchema>;

/** A request that Graph is told to fail. */
export type Failure = z.infer<typeof failureSchema>;

/** The settings of a simulator that behaves as the real service does on a good day. */
export function defaultSettings(webhookUrl: string): SimulatorSettings {
  return {
    timeScale: 1,
    maxPromptMs: null,
    notifyTwice: false,
    swapPairs: false,
    dropNotifications: [],
    rosterEmptyUntilAccept: false,
    promptRepeatedAfterInvite: false,
    charset: "utf-8",
    transferOutcomes: {},
    meetings: {},
    accessPolicy: ["*"],
    presence: {},
    users: {},
    assignedNumbers: [],
    appSecrets: [],
    phoneLines: "pstn",
    talkAfterTransferInMs: 45_000,
    failures: [],
    roles: Object.entries(permissions).flatMap(([name, { isAsked }]) => (isAsked ? [name] : [])),
    cancelledPrompts: "completed",
    audioActiveAfterInMs: 100,
    answerWindowInMs: 15_000,
    recordingLifetimeInMs: 60_000,
    accessTokenLifetimeInSeconds: 3600,
    signInLifetimeInSeconds: 86_400,
    webhookUrl,
  };
}
