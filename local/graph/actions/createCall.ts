import { z } from "zod";
import { joinMeeting, ringTarget } from "../../../lib/simulation/graph/placeCall";
import { describeCall } from "../calls/describeCall";
import type { CallParties, GraphCall, GraphPorts } from "../calls/graphCall";
import { makeGraphCall } from "../calls/makeGraphCall";
import { identitySet as identitySetOf } from "../calls/identities";
import type { JsonObject } from "../calls/notifications";
import { identitySet, mediaConfig, modalities, participant, toSimulatedTarget } from "./bodyParts";
import { checkBody, invalidArgument, refuse, type GraphAnswer } from "./graphAnswer";
import { findMeeting, meetingInfo, type FoundMeeting } from "./meetingInfo";

/** https://learn.microsoft.com/graph/api/application-post-calls */
const mostTargets = 5;

const body = z.looseObject({
  callbackUri: z.url(),
  source: z.looseObject({ identity: identitySet }).nullish(),
  targets: z
    .array(participant)
    .max(mostTargets, `must be at most ${mostTargets} targets`)
    .default([]),
  requestedModalities: modalities,
  mediaConfig,
  chatInfo: z
    .looseObject({ threadId: z.string().min(1), messageId: z.string().nullish() })
    .nullish(),
  meetingInfo: meetingInfo.nullish(),
  tenantId: z.string().nullish(),
});

type Body = z.infer<typeof body>;
type Placed = Readonly<{ answer: GraphAnswer; call?: GraphCall }>;

/** The app calls somebody or joins a meeting; `call` is absent when it may not: https://learn.microsoft.com/graph/api/application-post-calls */
export function createCall(ports: GraphPorts, given: unknown): Placed {
  const checkedBody = checkBody(body, given);
  if ("refusal" in checkedBody) return { answer: checkedBody.refusal };
  const asked = checkedBody.body;
  const placed = asked.meetingInfo ? joinFor(ports, asked) : callFor(ports, asked);
  if (placed.call !== undefined) {
    for (const media of asked.mediaConfig.preFetchMedia ?? []) {
      ports.soundOf(media, () => undefined)();
    }
  }
  return placed;
}

/** Rings one, or several people of whom the first who picks up makes the call. */
function callFor(ports: GraphPorts, { source, targets, callbackUri }: Body): Placed {
  const rung = targets.map(toSimulatedTarget);
  const [target] = rung;
  if (target === undefined || rung.includes(undefined)) {
    return { answer: invalidArgument("The target must be a user or a phone.") };
  }
  const overPhone = rung.some((one) => one?.kind === "phone");
  if (overPhone && rung.length > 1) {
    return { answer: invalidArgument("A group call rings users of Teams only.") };
  }
  if (overPhone && !source?.identity.applicationInstance) {
    return { answer: refuse(403, 7507, "The call source identity is invalid.") };
  }
  const call = makeCall(ports, { source, targets, overPhone }, callbackUri);
  const { ring } = call.live.ports.settings();
  const picksUp = rung.find((one) => one && ring(one).outcome === "accepted");
  ringTarget(call.live, picksUp ?? target);
  return created(call);
}

function joinFor(ports: GraphPorts, asked: Body): Placed {
  const found = findMeeting(ports.settings().meetings, asked);
  if ("refusal" in found) return { answer: found.refusal };
  const call = makeCall(
    ports,
    {
      source: asked.source,
      targets: [],
      // A phone can be invited into a call that runs over an instance.
      overPhone: asked.source?.identity.applicationInstance !== undefined,
      meeting: found,
    },
    asked.callbackUri,
  );
  call.isGroup = true;
  for (const id of found.people) {
    const person = { id: ports.newId(), identity: identitySetOf("user", { id }) };
    call.participants.set(person.id, { ...person, isMuted: false, isOnHold: false });
  }
  joinMeeting(call.live, found.lobby);
  return created(call);
}

function makeCall(
  ports: GraphPorts,
  {
    source,
    targets,
    overPhone,
    meeting,
  }: Readonly<{
    source: JsonObject | null | undefined;
    targets: readonly JsonObject[];
    overPhone: boolean;
    meeting?: FoundMeeting;
  }>,
  callbackUri: string,
): GraphCall {
  const parties: CallParties = {
    direction: "outgoing",
    source: source ?? {
      "@odata.type": "#microsoft.graph.participantInfo",
      identity: identitySetOf("application", { id: ports.appId }),
    },
    targets,
    callRoutes: [],
    overPhone,
    ...(meeting === undefined
      ? {}
      : { chatInfo: meeting.chatInfo, meetingInfo: meeting.meetingInfo }),
  };
  return makeGraphCall(ports, parties, callbackUri);
}

function created(call: GraphCall): Placed {
  return {
    call,
    answer: {
      status: 201,
      headers: { Location: `/communications/calls/${call.callId}` },
      body: describeCall(call),
    },
  };
}
