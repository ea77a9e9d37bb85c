import { z } from "zod";
import { ringTarget } from "../../../lib/simulation/graph/placeCall";
import { describeCall } from "../calls/describeCall";
import type { GraphCall, GraphPorts } from "../calls/graphCall";
import { makeGraphCall } from "../calls/makeGraphCall";
import { identitySet as identitySetOf } from "../calls/identities";
import { identitySet, mediaConfig, modalities, participant, toSimulatedTarget } from "./bodyParts";
import { checkBody, invalidArgument, refuse, type GraphAnswer } from "./graphAnswer";

const body = z.looseObject({
  callbackUri: z.url(),
  source: z.looseObject({ identity: identitySet }).nullish(),
  targets: z.array(participant).length(1, "must be one target: group calls are not simulated"),
  requestedModalities: modalities,
  mediaConfig,
  tenantId: z.string().nullish(),
});

/** The app calls somebody; `call` is absent when it may not: https://learn.microsoft.com/graph/api/application-post-calls */
export function createCall(
  ports: GraphPorts,
  given: unknown,
): Readonly<{ answer: GraphAnswer; call?: GraphCall }> {
  const checkedBody = checkBody(body, given);
  if ("refusal" in checkedBody) return { answer: checkedBody.refusal };
  const { source, targets, callbackUri } = checkedBody.body;
  const target = toSimulatedTarget(targets[0]);
  if (target === undefined) {
    return { answer: invalidArgument("The target must be a user or a phone.") };
  }
  const overPhone = target.kind === "phone";
  if (overPhone && !source?.identity.applicationInstance) {
    return { answer: refuse(403, 7507, "The call source identity is invalid.") };
  }
  const call = makeGraphCall(
    ports,
    {
      direction: "outgoing",
      source: source ?? {
        "@odata.type": "#microsoft.graph.participantInfo",
        identity: identitySetOf("application", { id: ports.appId }),
      },
      targets,
      callRoutes: [],
      overPhone,
    },
    callbackUri,
  );
  ringTarget(call.live, target);
  return {
    call,
    answer: {
      status: 201,
      headers: { Location: `/communications/calls/${call.callId}` },
      body: describeCall(call),
    },
  };
}
