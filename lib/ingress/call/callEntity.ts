import * as z from "zod";
import { tones } from "../../ivr/call/tone";
import { identitySet } from "./identitySet";
import { listOf, oneOf, text, wholeNumber } from "../lenient";
import { resultInfo } from "../resultInfo";

/** Somebody in a call: https://learn.microsoft.com/graph/api/resources/participantinfo */
const participant = z
  .object({ identity: identitySet, countryCode: text })
  .optional()
  .catch(undefined);

/** What we read of Graph's call, all of it optional: https://learn.microsoft.com/graph/api/resources/call */
export const callEntity = z.object({
  state: oneOf([
    "incoming",
    "establishing",
    "established",
    "transferring",
    "transferAccepted",
    "terminated",
  ]),
  source: participant,
  targets: listOf(participant),
  callRoutes: listOf(z.object({ original: identitySet }).optional().catch(undefined)),
  callChainId: text,
  /** https://learn.microsoft.com/graph/api/resources/chatinfo */
  chatInfo: z.object({ threadId: text }).optional().catch(undefined),
  /** How to join a meeting, in one of several forms: https://learn.microsoft.com/graph/api/resources/meetinginfo */
  meetingInfo: z.looseObject({}).optional().catch(undefined),
  resultInfo,
  terminationReason: text,
  mediaState: z
    .object({ audio: oneOf(["active", "inactive"]) })
    .optional()
    .catch(undefined),
  toneInfo: z
    .object({ tone: oneOf(tones), sequenceId: wholeNumber })
    .optional()
    .catch(undefined),
});

/** What callEntity reads. */
export type CallEntity = z.infer<typeof callEntity>;
