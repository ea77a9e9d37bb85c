import { omitUndefined } from "../../../lib/flow/omitUndefined";
import type { CallParty } from "../../../lib/ivr/call/callParty";
import type { ToldFact } from "../../../lib/simulation/graph/callFacts";
import { ringApp } from "../../../lib/simulation/graph/placeCall";
import type { CallParties, GraphCall, GraphPorts } from "./graphCall";
import { makeGraphCall } from "./makeGraphCall";
import { identitySet, instanceIdOf } from "./identities";
import type { JsonObject } from "./notifications";

/** Who calls whom: `to` a number or an application instance, `from` a number, a user id or `withheld`. */
export type PlacedCall = Readonly<{
  to: string;
  from?: string | undefined;
  displayName?: string | undefined;
  /** Whose line leads the call on: a number, or a user id. */
  forwardedFrom?: string | undefined;
  /** Who hands the call over: a number, or a user id. */
  transferredBy?: string | undefined;
  /** The app is invited into a group call or a meeting. */
  into?: "group" | "meeting" | undefined;
}>;

const defaultCaller = "+15550123";

/** Rings the app: tells its webhook of a new call, which ends unless it is answered in time. */
export function placeIncomingCall(ports: GraphPorts, placed: PlacedCall): GraphCall {
  const { to, from = defaultCaller, displayName, transferredBy, into } = placed;
  const number = to.startsWith("+") ? to : undefined;
  const named = displayName === undefined ? {} : { displayName };
  const call = makeGraphCall(ports, {
    direction: "incoming",
    overPhone: from.startsWith("+"),
    source: {
      "@odata.type": "#microsoft.graph.participantInfo",
      identity: callerIdentity(ports, from, named),
      endpointType: "default",
      region: "amer",
      languageId: null,
    },
    ...calledParties(ports, number, toInstanceId(to), placed.forwardedFrom),
    ...(transferredBy === undefined ? {} : { transferor: identityOf(ports, transferredBy) }),
    ...(into === undefined ? {} : partiesOfMany(ports, into)),
  });
  call.isGroup = into !== undefined;
  ringApp(call.live, incomingFact(call, placed));
  return call;
}

/** What the app is told of a call that rings. */
export function incomingFact(
  { ports: { tenantId }, callChainId }: GraphCall,
  { to, from = defaultCaller, displayName, forwardedFrom, transferredBy, into }: PlacedCall,
): Extract<ToldFact, { type: "callIncoming" }> {
  const named = displayName === undefined ? {} : { displayName };
  return {
    type: "callIncoming",
    source: callerParty(tenantId, from, named),
    // Whoever was called first stands in the route, too.
    dialled: [
      ...new Set([
        ...(to.startsWith("+") ? [to] : []),
        ...(forwardedFrom === undefined ? [] : [forwardedFrom]),
        toInstanceId(to),
      ]),
    ],
    tenantId,
    callChainId,
    instanceId: toInstanceId(to),
    ...omitUndefined({ forwardedFrom, transferredBy }),
    ...(into === undefined ? {} : { isGroup: true }),
  };
}

function toInstanceId(dialled: string): string {
  return dialled.startsWith("+") ? instanceIdOf(dialled) : dialled;
}

function calledParties(
  ports: GraphPorts,
  number: string | undefined,
  instanceId: string,
  forwardedFrom: string | undefined,
): Pick<CallParties, "targets" | "callRoutes"> {
  const instance = {
    id: instanceId,
    displayName: "Simulated resource account",
    tenantId: ports.tenantId,
  };
  return {
    targets: [
      {
        "@odata.type": "#microsoft.graph.invitationParticipantInfo",
        identity: identitySet("applicationInstance", instance),
        endpointType: "default",
        id: ports.newId(),
        region: "amer",
        languageId: null,
      },
    ],
    // https://learn.microsoft.com/graph/api/resources/callroute
    callRoutes: [
      ...(number === undefined ? [] : [callRoute("lookup", identitySet("phone", { id: number }))]),
      ...(forwardedFrom === undefined
        ? []
        : [callRoute("forwarded", identityOf(ports, forwardedFrom))]),
    ],
  };

  function callRoute(routingType: "lookup" | "forwarded", original: JsonObject): JsonObject {
    return {
      "@odata.type": "#microsoft.graph.callRoute",
      routingType,
      original,
      final: identitySet("applicationInstance", instance),
    };
  }
}

/** What an invitation has that a private call lacks: https://learn.microsoft.com/graph/api/resources/chatinfo */
function partiesOfMany(
  { newId, tenantId }: GraphPorts,
  into: "group" | "meeting",
): Pick<CallParties, "chatInfo" | "meetingInfo"> {
  const chatInfo = {
    "@odata.type": "#microsoft.graph.chatInfo",
    threadId: `19:${into === "meeting" ? "meeting_" : ""}${newId()}@thread.v2`,
    messageId: "0",
  };
  if (into === "group") return { chatInfo };
  const organizer = identitySet("user", { id: newId(), tenantId });
  return {
    chatInfo,
    meetingInfo: { "@odata.type": "#microsoft.graph.organizerMeetingInfo", organizer },
  };
}

function identityOf({ tenantId }: GraphPorts, id: string): JsonObject {
  return id.startsWith("+") ? identitySet("phone", { id }) : identitySet("user", { id, tenantId });
}

type Named = Readonly<{ displayName?: string }>;

function callerIdentity(ports: GraphPorts, from: string, named: Named): JsonObject {
  // Graph encrypts an identity that the app may not see: https://learn.microsoft.com/graph/api/call-answer
  if (from === "withheld") return identitySet("encrypted", { id: instanceIdOf(ports.newId()) });
  return from.startsWith("+")
    ? identitySet("phone", { id: from, ...named })
    : identitySet("user", { id: from, ...named, tenantId: ports.tenantId });
}

function callerParty(tenantId: string, from: string, named: Named): CallParty {
  if (from === "withheld") return { kind: "unknown" };
  return from.startsWith("+")
    ? { kind: "phone", id: from, ...named }
    : { kind: "user", id: from, ...named, tenantId };
}
