import * as z from "zod";
import { tones } from "../../ivr/call/tone";
import { identitySet } from "./identitySet";
import { makeListOf, makeOneOf, text, wholeNumber } from "../lenient";
import { resultInfo } from "../resultInfo";

/** Somebody in a call: https://learn.microsoft.com/graph/api/resources/participantinfo */
const participant = z
  .object({ identity: identitySet, countryCode: text, languageId: text })
  .optional()
  .catch(undefined);

/** What we read of Graph's call, all of it optional: https://learn.microsoft.com/graph/api/resources/call */
export const callEntity = z.object({
  state: makeOneOf([
    "incoming",
    "establishing",
    "established",
    "transferring",
    "transferAccepted",
    "terminated",
  ]),
  source: participant,
  targets: makeListOf(participant),
  /** https://learn.microsoft.com/graph/api/resources/callroute */
  callRoutes: makeListOf(
    z.object({ original: identitySet, routingType: text }).optional().catch(undefined),
  ),
  /** https://learn.microsoft.com/graph/api/resources/incomingcontext */
  incomingContext: z.object({ transferor: identitySet }).optional().catch(undefined),
  callChainId: text,
  /** https://learn.microsoft.com/graph/api/resources/chatinfo */
  chatInfo: z.object({ threadId: text }).optional().catch(undefined),
  /** How to join a meeting, in one of several forms: https://learn.microsoft.com/graph/api/resources/meetinginfo */
  meetingInfo: z.looseObject({}).optional().catch(undefined),
  resultInfo,
  terminationReason: text,
  mediaState: z
    .object({ audio: makeOneOf(["active", "inactive"]) })
    .optional()
    .catch(undefined),
  toneInfo: z
    .object({ tone: makeOneOf(tones), sequenceId: wholeNumber })
    .optional()
    .catch(undefined),
});

/** What callEntity reads. */
export type CallEntity = z.infer<typeof callEntity>;
