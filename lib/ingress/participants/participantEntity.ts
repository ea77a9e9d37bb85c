import * as z from "zod";
import { identitySet } from "../call/identitySet";
import { makeListOf, text, wholeNumber } from "../lenient";

const flag = z.boolean().optional().catch(undefined);

/** What we read of Graph's participant: https://learn.microsoft.com/graph/api/resources/participant */
export const participantEntity = z.object({
  id: text,
  info: z.object({ identity: identitySet }).optional().catch(undefined),
  isMuted: flag,
  isInLobby: flag,
  rosterSequenceNumber: wholeNumber,
  /** Only of somebody who has left: https://learn.microsoft.com/graph/api/resources/removedstate */
  removedState: z.looseObject({}).optional().catch(undefined),
});

/** What we read of a change of the roster: https://learn.microsoft.com/graph/api/resources/deltaparticipants */
export const deltaEntity = z.object({
  sequenceNumber: wholeNumber,
  participants: makeListOf(z.unknown()),
});
