import { z } from "zod";
import { refuseUnlessStanding } from "../../../lib/simulation/graph/appActions";
import type { GraphCall, GraphParticipant } from "../calls/graphCall";
import { answerDone, beginOperation } from "../calls/participantOperations";
import {
  changeParticipant,
  describeParticipant,
  dropParticipant,
  listPresent,
} from "../calls/participants";
import { clientContext, mediaPrompt, odataType } from "./bodyParts";
import { answerTo, checked, refuse, type CallAction, type GraphAnswer } from "./graphAnswer";
import { invite } from "./invite";

const contextOnly = z.strictObject({ ...odataType, clientContext });

/** What the simulated Graph does with the people of a call: https://learn.microsoft.com/graph/api/resources/participant */
export const participantActions = {
  listParticipants: (call) => ({
    status: 200,
    body: { value: listPresent(call).map(describeParticipant) },
  }),

  getParticipant: (call, _, participantId = "") =>
    withParticipant(call, participantId, (participant) => ({
      status: 200,
      body: describeParticipant(participant),
    })),

  invite,

  removeParticipant: (call, _, participantId = "") =>
    withParticipant(call, participantId, (participant) => {
      dropParticipant(call, participant);
      return { status: 204 };
    }),

  muteParticipant: checked(contextOnly, (call, body, participantId) =>
    inGroup(call, () =>
      withParticipant(call, participantId, (participant) => {
        changeParticipant(call, participant, { isMuted: true });
        return answerDone(call, "muteParticipantOperation", body.clientContext);
      }),
    ),
  ),

  muteAll: checked(
    z.strictObject({ ...odataType, participants: z.array(z.string()), clientContext }),
    (call, { participants, clientContext: name }) =>
      inGroup(call, () => {
        const muted = participants.flatMap((id) => call.participants.get(id) ?? []);
        for (const participant of muted) changeParticipant(call, participant, { isMuted: true });
        return answerDone(call, "commsOperation", name);
      }),
  ),

  startHoldMusic: checked(
    z.strictObject({ ...odataType, customPrompt: mediaPrompt.nullish(), clientContext }),
    (call, { clientContext: name }, participantId) =>
      inGroup(call, () => {
        // Graph holds one at a time: https://learn.microsoft.com/graph/api/participant-startholdmusic
        const isTaken = listPresent(call).some(({ isOnHold }) => isOnHold);
        return isTaken
          ? refuse(409, 8519, "Somebody is on hold already.")
          : hold(call, participantId, { kind: "startHoldMusic", isOnHold: true, name });
      }),
  ),

  stopHoldMusic: checked(contextOnly, (call, { clientContext: name }, participantId) =>
    inGroup(call, () =>
      hold(call, participantId, { kind: "stopHoldMusic", isOnHold: false, name }),
    ),
  ),
} as const satisfies Readonly<Record<string, CallAction>>;

const holdTakesInMs = 200;

function hold(
  call: GraphCall,
  participantId: string,
  {
    kind,
    isOnHold,
    name,
  }: Readonly<{
    kind: "startHoldMusic" | "stopHoldMusic";
    isOnHold: boolean;
    name: string | undefined;
  }>,
): GraphAnswer {
  return withParticipant(call, participantId, (participant) => {
    const { running, end } = beginOperation(call, kind, name);
    call.participants.set(participantId, { ...participant, isOnHold });
    call.live.timers.after(holdTakesInMs, () => end({ status: "completed" }));
    return { ...running, status: 202 };
  });
}

/** Refuses what only a call of several has. */
export function inGroup(call: GraphCall, perform: () => GraphAnswer): GraphAnswer {
  return answerTo(call, refuseUnlessStanding(call.live), () =>
    call.isGroup ? perform() : refuse(400, 8548, "The call is not a group call."),
  );
}

function withParticipant(
  call: GraphCall,
  participantId: string,
  perform: (participant: GraphParticipant) => GraphAnswer,
): GraphAnswer {
  const participant = call.participants.get(participantId);
  return answerTo(call, refuseUnlessStanding(call.live), () =>
    participant === undefined
      ? refuse(404, 8558, "The participant is not in the call.")
      : perform(participant),
  );
}
