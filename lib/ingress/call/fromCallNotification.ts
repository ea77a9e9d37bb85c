import type { ResultCode } from "../../ivr/call/callEvent";
import { omitUndefined } from "../../flow/omitUndefined";
import type { CallEntity } from "./callEntity";
import type { IdentifiedFact } from "../identifiedFact";
import { toCallEnd } from "./toCallEnd";
import { toCallId } from "../../ivr/call/toCallId";
import { toCallParty } from "./toCallParty";
import { toDialled } from "./toDialled";
import { toTransferFailure } from "./toTransferFailure";

/** What a notification about a call says, in this order: the key pressed, the audio, the state. Pure. */
export function fromCallNotification(
  call: CallEntity,
  context: Readonly<{ isDeleted: boolean; tenantId: string }>,
): readonly IdentifiedFact[] {
  return [
    ...fromToneInfo(call),
    ...fromMediaState(call),
    ...(context.isDeleted ? [terminated(call)] : fromState(call, context.tenantId)),
  ];
}

function fromToneInfo({ toneInfo }: CallEntity): readonly IdentifiedFact[] {
  if (toneInfo?.tone === undefined || toneInfo.sequenceId === undefined) {
    return [];
  }
  const { tone, sequenceId } = toneInfo;
  return [{ fact: { type: "toneReceived", tone, sequenceId }, identity: `tone:${sequenceId}` }];
}

function fromMediaState(call: CallEntity): readonly IdentifiedFact[] {
  const audio = call.mediaState?.audio;
  if (audio === undefined) {
    return [];
  }
  return [{ fact: { type: audio === "active" ? "audioActive" : "audioInactive" } }];
}

function fromState(call: CallEntity, tenantId: string): readonly IdentifiedFact[] {
  switch (call.state) {
    case "incoming":
      return [incoming(call, tenantId)];
    case "establishing":
      return [{ fact: { type: "callEstablishing" }, identity: "establishing" }];
    case "established":
      return [...fromEstablished(call), ...fromEscalation(call)];
    case "transferring":
      return [{ fact: { type: "callTransferring" } }];
    case "transferAccepted":
      return [{ fact: { type: "callTransferAccepted" } }];
    case "terminated":
      return [terminated(call)];
    case undefined:
      return [];
  }
}

function fromEstablished(call: CallEntity): readonly IdentifiedFact[] {
  const result = call.resultInfo;
  // Graph tells a failed transfer as established with a resultInfo: https://learn.microsoft.com/graph/api/call-transfer
  if (result !== undefined && hasFailed(result)) {
    return [{ fact: { type: "transferFailed", reason: toTransferFailure(result), result } }];
  }
  // Graph repeats the state beside each key; it is no news then, and would cost a second message per key.
  return call.toneInfo === undefined
    ? [{ fact: { type: "callEstablished" }, identity: "established" }]
    : [];
}

/** A call that stands and has the chat of several, or a meeting: whoever called first is not alone any more. */
function fromEscalation(call: CallEntity): readonly IdentifiedFact[] {
  return isOfMany(call) ? [{ fact: { type: "callEscalated" }, identity: "escalated" }] : [];
}

function hasFailed({ code = 0 }: ResultCode): boolean {
  return code >= 300;
}

function incoming(call: CallEntity, tenantId: string): IdentifiedFact {
  return {
    fact: {
      type: "callIncoming",
      source: toCallParty(call.source?.identity, call.source),
      dialled: toDialled(call),
      tenantId,
      ...omitUndefined({
        callChainId: call.callChainId,
        forwardedFrom: toForwardedFrom(call),
        transferredBy: toCallParty(call.incomingContext?.transferor).id,
        instanceId: toInstanceId(call),
      }),
      ...(isGroup(call) ? { isGroup: true } : {}),
    },
    identity: "incoming",
  };
}

/** Whose line led the call on: a number, or an object id. */
function toForwardedFrom({ callRoutes }: CallEntity): string | undefined {
  const forwarded = callRoutes.find((route) => route?.routingType === "forwarded");
  return toCallParty(forwarded?.original).id;
}

/** The application instance that was called, which has the number. */
function toInstanceId({ targets }: CallEntity): string | undefined {
  const instance = targets.find((target) => target?.identity?.applicationInstance !== undefined);
  const id = instance?.identity?.applicationInstance?.id;
  return id === undefined ? undefined : toCallId(id);
}

/**
 * An invitation into a group call or meeting has what a private call lacks: a chat of several people, how to join, or
 * others who are called as well: https://learn.microsoft.com/microsoftteams/platform/bots/calls-and-meetings/call-notifications
 */
function isGroup(call: CallEntity): boolean {
  return isOfMany(call) || call.targets.length > 1;
}

function isOfMany({ chatInfo, meetingInfo }: CallEntity): boolean {
  const thread = chatInfo?.threadId ?? "";
  // The chat of two people has an address of its own kind; a private call may name it.
  const isChatOfMany = thread !== "" && !thread.endsWith("@unq.gbl.spaces");
  return isChatOfMany || meetingInfo !== undefined;
}

function terminated(call: CallEntity): IdentifiedFact {
  const { resultInfo: result, terminationReason } = call;
  // After a reject the call is deleted without state or result: https://learn.microsoft.com/graph/api/call-reject
  const isBare = call.state === undefined && result === undefined;
  return {
    fact: {
      type: "callTerminated",
      reason: isBare ? "rejected" : toCallEnd(result, terminationReason),
      ...omitUndefined({ result }),
    },
    identity: "terminated",
  };
}
