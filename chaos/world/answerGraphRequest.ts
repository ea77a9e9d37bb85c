import { findCallRequest } from "../../local/graph/call/findCallRequest";
import { readPresences } from "../../local/graph/call/readPresences";
import { callNotFound, refuse, type GraphAnswer } from "../../local/graph/graphAnswer";
import { writeRecordingWav } from "../../local/graph/media/writeRecordingWav";
import type { AppRequest } from "../story/callStory";
import type { Graph } from "./makeGraph";

/** A request as it came over the wire. */
export type WireRequest = Readonly<{ address: string; method: string; body: unknown }>;

const callPath = /\/communications\/calls\/([^/]+)(?:\/([A-Za-z]+))?$/;

/** The call that a request is about and what it asks for; undefined for other addresses. Pure. */
export function readCallRequest({ address, method }: WireRequest) {
  const [, callId, action] = callPath.exec(new URL(address).pathname) ?? [];
  return callId === undefined ? undefined : { callId, action, name: action ?? method };
}

/** Lets the simulated Graph do what is asked of it. */
export function answerGraphRequest(graph: Graph, request: WireRequest): Response {
  const { address, method, body } = request;
  const recording = graph.findRecording(address);
  if (recording !== undefined) return new Response(new Uint8Array(writeRecordingWav(recording)));
  if (address.endsWith("/getPresencesByUserId")) return toResponse(readPresences({}, body));
  const asked = readCallRequest(request);
  if (asked === undefined) return toResponse(refuse(404, "ResourceNotFound", "Nothing is here."));
  const call = graph.findCall(asked.callId);
  const perform = findCallRequest(method, asked.action)?.perform;
  return toResponse(
    call === undefined || perform === undefined ? callNotFound() : perform(call, body),
  );
}

/** An answer of the simulated Graph as fetch gives it. */
export function toResponse({ status, body, error, headers }: GraphAnswer): Response {
  const json = JSON.stringify(error === undefined ? (body ?? {}) : { error });
  return new Response(status === 204 ? null : json, { status, headers: { ...headers } });
}

type Body = Readonly<{
  clientContext?: string;
  prompts?: readonly Readonly<{ mediaInfo?: Readonly<{ uri?: string }> }>[];
  transferTarget?: Readonly<{ identity?: unknown }>;
}>;

/** What a story remembers of a request. */
export function toAppRequest(name: string, wire: unknown, at: number): AppRequest {
  const body: Body = typeof wire === "object" && wire !== null ? wire : {};
  const prompts = body.prompts?.map(({ mediaInfo }) => mediaInfo?.uri ?? "") ?? [];
  const target = body.transferTarget?.identity;
  return {
    at,
    action: name === "DELETE" ? "hangUp" : name,
    content: target === undefined ? prompts.join(" ") : JSON.stringify(target),
    operation: body.clientContext,
    status: undefined,
    unheard: undefined,
  };
}
