import { createOnlineMeeting } from "../../local/graph/actions/createOnlineMeeting";
import { getPresencesByUserId } from "../../local/graph/actions/getPresencesByUserId";
import { callNotFound, refuse, type GraphAnswer } from "../../local/graph/actions/graphAnswer";
import { sendMail } from "../../local/graph/actions/sendMail";
import { callActions, findAction } from "../../local/graph/actions/index";
import { writeRecordingWav } from "../../local/graph/media/writeRecordingWav";
import { isDirectoryAction, isMeetingAction, isRecordAction } from "../../lib/graph/actions/index";
import type { AppRequest, CallStory } from "../story/callStory";
import { identity } from "./identity";
import type { Graph } from "./makeGraph";

/** A request as it came over the wire. */
export type WireRequest = Readonly<{ address: string; method: string; body: unknown }>;

/** What a request asks for, and on which call; undefined for other addresses. */
export function readRequest({ address, method }: WireRequest): ReturnType<typeof findAction> {
  return findAction(method, new URL(address).pathname);
}

/** The attempt that a request to place a call names; undefined for other requests. Pure. */
export function readAttemptId({ body }: WireRequest): string | undefined {
  const uri =
    typeof body === "object" && body !== null && "callbackUri" in body ? body.callbackUri : "";
  return /\/api\/calls\/([^/?]+)$/.exec(String(uri))?.[1];
}

/** Lets the simulated Graph do what is asked of it. `about`: the story of the call, or of what a call is placed for. */
export function answerGraphRequest(
  graph: Graph,
  request: WireRequest,
  about: CallStory | undefined,
): Response {
  const { address, body } = request;
  const recording = graph.findRecording(address);
  if (recording !== undefined) return new Response(new Uint8Array(writeRecordingWav(recording)));
  const asked = readRequest(request);
  if (asked?.name === "getPresencesByUserId") return toResponse(getPresencesByUserId({}, body));
  if (asked?.name === "createCall") return placeCall(graph, request, about);
  if (asked === undefined) return nothingHere();
  if (isRecordAction(asked.name) || isDirectoryAction(asked.name)) return nothingHere();
  if (asked.name === "createOnlineMeeting") {
    return toResponse(createOnlineMeeting(meetings, asked.organizer ?? "", body).answer);
  }
  // No call asks for what programs do with meetings.
  if (isMeetingAction(asked.name)) return nothingHere();
  if (asked.name === "sendMail") return toResponse(sendMail(asked.from, body).answer);
  return toResponse(answerInCall(graph, asked.callId ?? "", asked.name, body));
}

/** To somebody who is in another call, and not by ringing. */
function isHandOver(body: unknown): boolean {
  return toBody(body).transferTarget?.replacesCallId !== undefined;
}

/** Nobody is rung whom no story asked for. */
function placeCall(graph: Graph, request: WireRequest, about: CallStory | undefined): Response {
  if (about === undefined) return nothingHere();
  const attemptId = readAttemptId(request) ?? "";
  return toResponse(graph.create(about, { body: request.body, attemptId }));
}

function answerInCall(
  graph: Graph,
  callId: string,
  name: keyof typeof callActions,
  body: unknown,
): GraphAnswer {
  const call = graph.findCall(callId);
  if (call === undefined) return callNotFound();
  if (name === "transfer" && isHandOver(body) && graph.refusesHandOver(callId)) {
    return refuse(403, "Forbidden", "This call is not handed over.");
  }
  return callActions[name](call, body);
}

function nothingHere(): Response {
  return toResponse(refuse(404, "ResourceNotFound", "Nothing is here."));
}

const meetings = {
  tenantId: identity.tenantId,
  accessPolicy: ["*"],
  newMeetingId: () => "2425999000",
} as const;

/** An answer of the simulated Graph as fetch gives it. */
export function toResponse({ status, body, error, headers }: GraphAnswer): Response {
  const json = JSON.stringify(error === undefined ? (body ?? {}) : { error });
  return new Response(status === 204 ? null : json, { status, headers: { ...headers } });
}

type Body = Readonly<{
  clientContext?: string;
  prompts?: readonly Readonly<{ mediaInfo?: Readonly<{ uri?: string }> }>[];
  transferTarget?: Readonly<{ identity?: unknown; replacesCallId?: string }>;
  targets?: readonly Readonly<{ identity?: unknown }>[];
}>;

/** What a story remembers of a request. */
export function toAppRequest(name: string, wire: unknown, at: number): AppRequest {
  const body = toBody(wire);
  const prompts = body.prompts?.map(({ mediaInfo }) => mediaInfo?.uri ?? "") ?? [];
  const target = body.transferTarget ?? body.targets;
  return {
    at,
    action: name,
    content: target === undefined ? prompts.join(" ") : JSON.stringify(target),
    operation: body.clientContext,
    status: undefined,
    unheard: undefined,
  };
}

function toBody(wire: unknown): Body {
  return typeof wire === "object" && wire !== null ? wire : {};
}
