import { z } from "zod";
import { refuseUnlessStanding } from "../../../lib/simulation/graph/appActions";
import { terminateCall, turnAudio } from "../../../lib/simulation/graph/callLife";
import type { TransferOutcome } from "../../../lib/simulation/graph/callFacts";
import { chatOf } from "../calls/describeCall";
import type { GraphCall, GraphParticipant } from "../calls/graphCall";
import type { JsonObject } from "../calls/notifications";
import { beginOperation } from "../calls/participantOperations";
import { tellRoster } from "../calls/participants";
import { failures, tellApp, tellCall } from "../calls/tellApp";
import { resultInfo } from "../calls/notifications";
import { clientContext, odataType, participant, toSimulatedTarget } from "./bodyParts";
import {
  answerTo,
  checked,
  invalidArgument,
  refuse,
  replacedCallGone,
  type GraphAnswer,
} from "./graphAnswer";

const body = z.strictObject({
  ...odataType,
  participants: z.array(participant).min(1).max(5),
  clientContext,
});

type Invitation = z.infer<typeof body>;

/** The app calls people into a call, which becomes one of several: https://learn.microsoft.com/graph/api/participant-invite */
export const invite = checked(body, (call, invitation) =>
  answerTo(
    call,
    refuseUnlessStanding(call.live),
    () => refuseInvitation(call, invitation) ?? ring(call, invitation),
  ),
);

function refuseInvitation(call: GraphCall, { participants }: Invitation): GraphAnswer | undefined {
  if (participants.some(({ identity }) => identity.application)) {
    return invalidArgument("There is an application in the call already: one is the most.");
  }
  if (participants.some((one) => toSimulatedTarget(one) === undefined)) {
    return invalidArgument("participants must name users, phones or application instances.");
  }
  if (participants.length > 1 && !call.isGroup) {
    return refuse(400, 8548, "Several people can be invited into a group call only.");
  }
  const isGone = participants.some(
    ({ replacesCallId }) =>
      replacesCallId && call.ports.findCall(replacesCallId)?.live.state !== "established",
  );
  return isGone ? replacedCallGone() : undefined;
}

function ring(call: GraphCall, { participants, clientContext: name }: Invitation): GraphAnswer {
  const { running, end } = beginOperation(call, "invite", name);
  const told = { participants: participants.map(({ identity }) => ({ identity })) };
  const outcomes = participants.map((one) => ringOne(call, one));
  let left = outcomes.length;
  const failed: EndResultOf[] = [];
  for (const [index, { outcome, afterInMs, invited, replaced }] of outcomes.entries()) {
    const stopRinging = call.live.timers.after(afterInMs, () => {
      call.participants.delete(invited.id);
      if (outcome === "accepted") {
        join(call, invited, replaced);
      } else {
        failed.push(
          participants[index]?.identity.phone && !call.overPhone ? notOverPhone : failures[outcome],
        );
      }
      left -= 1;
      if (left === 0) end({ ...told, ...ending(failed) });
    });
    call.participants.set(invited.id, { ...invited, stopRinging });
  }
  return { ...running, body: { ...(running.body as JsonObject), ...told } };
}

type EndResultOf = (typeof failures)[keyof typeof failures];

/** A phone is only reached where the call runs over an instance with a number. */
const notOverPhone: EndResultOf = {
  code: 403,
  subcode: 10151,
  message: "The call has no application instance to reach a phone from.",
};

function ending([failed]: readonly EndResultOf[]): JsonObject {
  return failed === undefined
    ? { status: "completed" }
    : {
        status: "failed",
        resultInfo: resultInfo(failed.code, failed.subcode, failed.message),
      };
}

function ringOne(
  call: GraphCall,
  given: Invitation["participants"][number],
): Readonly<{
  outcome: TransferOutcome;
  afterInMs: number;
  invited: GraphParticipant;
  replaced: GraphCall | undefined;
}> {
  const target = toSimulatedTarget(given);
  const replaced = given.replacesCallId ? call.ports.findCall(given.replacesCallId) : undefined;
  const ringing =
    target === undefined || (target.kind === "phone" && !call.overPhone)
      ? { outcome: "failed" as const, afterInMs: 0 }
      : call.live.ports.settings().ring(target);
  return {
    // Whoever is in a call with the app already need not be rung.
    ...(replaced === undefined ? ringing : { ...ringing, afterInMs: 0 }),
    invited: {
      id: call.ports.newId(),
      identity: given.identity,
      isMuted: false,
      isOnHold: false,
    },
    replaced,
  };
}

/** Somebody has come. The first one makes the call one of several: its sound moves, and its chat is told. */
function join(call: GraphCall, person: GraphParticipant, replaced: GraphCall | undefined): void {
  call.participants.set(person.id, person);
  if (!call.isGroup) {
    call.isGroup = true;
    turnAudio(call.live, false);
    turnAudio(call.live, true);
    tellCall(call, "escalated", { state: "established", ...chatOf(call) });
    repeatPrompt(call);
  }
  if (replaced !== undefined) terminateCall(replaced.live, "transferred", "transferred");
  tellRoster(call, [person]);
}

/** Real calls heard a prompt twice then: https://github.com/microsoftgraph/microsoft-graph-comms-samples/issues/411 */
function repeatPrompt(call: GraphCall): void {
  if (!call.ports.settings().promptRepeatedAfterInvite) return;
  const last = [...call.operations].findLast(([, { asked }]) => "prompts" in asked);
  const operation = last?.[1].asked["clientContext"];
  if (last === undefined || typeof operation !== "string") return;
  tellApp(call, { type: "promptCompleted", operation }, last[0]);
}
