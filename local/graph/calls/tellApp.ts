import { omitUndefined } from "../../../lib/flow/omitUndefined";
import type { CallEnd, TransferFailure } from "../../../lib/ivr/call/callEvent";
import { terminateCall } from "../../../lib/simulation/graph/callLife";
import type { ToldFact } from "../../../lib/simulation/graph/callFacts";
import type { EndResult, GraphCall } from "./graphCall";
import {
  callNotification,
  mediaState,
  operationNotification,
  resultInfo,
  type JsonObject,
  type NotificationKind,
} from "./notifications";
import { listPresent, tellRoster } from "./participants";
import { promptEnd, recordingCompleted, recordingFailed } from "./operationEnds";

/** Tells the app what happened in a call, as Graph words it. */
export function tellApp(call: GraphCall, fact: ToldFact, operationId?: string): void {
  switch (fact.type) {
    case "callIncoming":
      return tellCall(call, "incoming", incomingCall(call), "created");
    case "callEstablishing":
      return tellCall(call, "establishing", { state: "establishing" });
    case "callEstablished":
      return tellCall(call, "established", { state: "established" });
    case "audioActive":
    case "audioInactive":
      return tellAudio(call, fact.type);
    case "toneReceived": {
      const { tone, sequenceId } = fact;
      const toneInfo = { "@odata.type": "#microsoft.graph.toneInfo", sequenceId, tone };
      return tellCall(call, "tone", { state: call.live.state, toneInfo });
    }
    case "callTransferring":
      return tellCall(call, "transferring", { state: "transferring" });
    case "callTransferAccepted":
      return tellCall(call, "transferAccepted", { state: "transferAccepted" });
    case "transferFailed":
      return tellTransferFailed(call, fact.reason);
    case "callTerminated":
      return tellTerminated(call, fact.reason);
    case "promptCompleted":
    case "promptFailed":
      return tellOperation(call, "playPrompt", operationId, promptEnd(call, fact));
    case "recordingCompleted":
      return tellOperation(call, "recordResponse", operationId, recordingCompleted(fact));
    case "recordingFailed":
      return tellOperation(call, "recordResponse", operationId, recordingFailed(fact.reason));
  }
}

/** Tells the app of a change of a call. */
export function tellCall(
  call: GraphCall,
  kind: NotificationKind,
  changes: JsonObject,
  changeType: "created" | "updated" | "deleted" = "updated",
): void {
  call.version += 1;
  call.ports.notify(callNotification(call, kind, changeType, changes));
}

/** The state stands beside it the first time. Whoever comes into a meeting is told then who is there already. */
function tellAudio(call: GraphCall, type: "audioActive" | "audioInactive"): void {
  const people = listPresent(call);
  if (!call.wasAudible && call.meetingInfo && people.length > 1) tellRoster(call, people);
  const state = call.wasAudible ? {} : { state: call.live.state };
  call.wasAudible = true;
  tellCall(call, type, { ...state, mediaState: mediaState(type === "audioActive") });
}

function tellOperation(
  call: GraphCall,
  kind: "playPrompt" | "recordResponse",
  operationId = "",
  outcome: JsonObject,
): void {
  const asked = call.operations.get(operationId)?.asked ?? {};
  const told = { ...asked, ...outcome };
  call.version += 1;
  call.operations.set(operationId, { asked, told: { id: operationId, ...told } });
  call.ports.notify(operationNotification(call, kind, operationId, told));
}

function incomingCall(call: GraphCall): JsonObject {
  const { ports, direction, source, targets, callRoutes, myParticipantId, callChainId } = call;
  const { transferor, chatInfo, meetingInfo } = call;
  const sourceParticipantId = ports.newId();
  return {
    state: "incoming",
    direction,
    callbackUri: ports.settings().webhookUrl,
    source,
    targets,
    ...(callRoutes.length > 0 ? { callRoutes } : {}),
    requestedModalities: ["audio"],
    tenantId: ports.tenantId,
    myParticipantId,
    callChainId,
    incomingContext: {
      "@odata.type": "#microsoft.graph.incomingContext",
      sourceParticipantId,
      ...omitUndefined({ transferor }),
    },
    ...omitUndefined({ chatInfo, meetingInfo }),
  };
}

function tellTransferFailed(call: GraphCall, reason: TransferFailure): void {
  const { code, subcode, message } = failureOf(call, reason);
  call.replaced = undefined;
  tellCall(call, "transferFailed", {
    state: "established",
    // The documented failure spells `subCode`, unlike every other resultInfo.
    resultInfo: {
      "@odata.type": "#microsoft.graph.resultInfo",
      code,
      subCode: subcode,
      message,
    },
  });
}

/** A consultative transfer has a failure of its own: https://learn.microsoft.com/graph/api/call-transfer */
function failureOf({ replaced }: GraphCall, reason: TransferFailure): EndResult {
  return replaced !== undefined && reason === "failed"
    ? { code: 500, subcode: 7700, message: "Consultative transfer failed." }
    : failures[reason];
}

function tellTerminated(call: GraphCall, reason: CallEnd): void {
  const { direction, callChainId } = call;
  // After a reject Graph says only that the call is gone: https://learn.microsoft.com/graph/api/call-reject
  if (reason === "rejected" && direction === "incoming") {
    return tellCall(call, "rejected", {}, "deleted");
  }
  call.result = endResult(call, reason);
  // Whoever was consulted has the caller now: their call with the app is over as well.
  if (reason === "transferred" && call.replaced !== undefined) {
    terminateCall(call.replaced.live, "transferred", "transferred");
  }
  const told =
    call.result === undefined
      ? // Neither result nor reason after a redirect: https://learn.microsoft.com/graph/api/call-redirect
        { direction }
      : { resultInfo: resultInfo(call.result.code, call.result.subcode, call.result.message) };
  tellCall(call, "terminated", { state: "terminated", ...told, callChainId }, "deleted");
}

function endResult({ live, overPhone, direction }: GraphCall, reason: CallEnd) {
  if (reason === "callerHungUp") {
    if (live.state === "incoming" || live.state === "redirecting") return callerGaveUp;
    return overPhone ? phoneHungUp : userHungUp;
  }
  if (direction === "outgoing" && reason === "unanswered") return failures.noAnswer;
  if (direction === "outgoing" && (reason === "busy" || reason === "declined"))
    return failures[reason];
  return ends[reason];
}

// https://learn.microsoft.com/graph/api/call-delete lists what 200 with these subcodes means.
const phoneHungUp: EndResult = {
  code: 200,
  subcode: 560000,
  message: "Call ended by the PSTN user. DiagCode: 0#560000.@",
};
const userHungUp: EndResult = {
  code: 200,
  subcode: 4521,
  message: "The conversation has ended. DiagCode: 0#4521.@",
};
const callerGaveUp: EndResult = {
  code: 487,
  subcode: 0,
  message: "The caller cancelled the call.",
};

const ends: Readonly<Partial<Record<CallEnd, EndResult>>> = {
  hungUpByUs: {
    code: 200,
    subcode: 7000,
    message: "The call was ended by the application. DiagCode: 0#7000.@",
  },
  transferred: { code: 0, subcode: 7015, message: "GracefulTransferCompleted" },
  keepAliveExpired: { code: 408, subcode: 8537, message: "The call was not kept alive in time." },
  unanswered: {
    code: 408,
    subcode: 8587,
    message: "The incoming call was not answered within time.",
  },
  failed: { code: 500, subcode: 0, message: "The call failed." },
  lobby: { code: 200, subcode: 5855, message: "The time in the lobby is over. DiagCode: 0#5855.@" },
};

// Subcodes as the calling platform has them, codes as SIP has them:
// https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes
// `failed` is the one that Graph documents: https://learn.microsoft.com/graph/api/call-transfer
/** Why somebody who was rung did not come, in Graph's numbers. */
export const failures: Readonly<Record<TransferFailure, EndResult>> = {
  noAnswer: { code: 480, subcode: 560480, message: "No answer. DiagCode: 480#560480.@" },
  busy: { code: 486, subcode: 8539, message: "Callee is busy." },
  declined: { code: 603, subcode: 8538, message: "Callee declined the call." },
  unreachable: { code: 480, subcode: 8544, message: "Callee could not be reached." },
  failed: { code: 500, subcode: 7000, message: "Transfer failed." },
};
