import type { CallReference, GraphCalls } from "../worker/ports";
import { makeGraphClient } from "./graphClient";
import type { GraphClientOptions } from "./graphClient";
import { makeGraphQuestions, type GraphReaders } from "./makeGraphQuestions";
import { readOperation } from "./readOperation";
import { toAnswerRequest } from "./toAnswerRequest";
import { toClientContext } from "./toClientContext";
import { toPlayPromptRequest } from "./toPlayPromptRequest";
import { toRecordResponseRequest } from "./toRecordResponseRequest";
import { toRedirectRequest } from "./toRedirectRequest";
import { toRejectRequest } from "./toRejectRequest";
import { toTransferRequest } from "./toTransferRequest";

/** A second of these would ring somebody twice or record over a caller who speaks: the worker asks before it repeats one. */
const neverRepeated: ReadonlySet<string> = new Set(["transfer", "recordResponse"]);

/** Makes Graph's calling actions over HTTP. Callbacks and prompts are addressed below `publicUrl`. */
export function makeGraphCalls(
  options: GraphClientOptions & Readonly<{ publicUrl: string; readers: GraphReaders }>,
): GraphCalls {
  const sendToGraph = makeGraphClient(options);
  const { publicUrl } = options;

  const request = (
    { callId, tenantId, ...limits }: CallReference & Readonly<{ onceWithinInMs?: number }>,
    purpose: string,
    method: "POST" | "DELETE",
    action: readonly string[],
    body?: unknown,
  ): Promise<void> =>
    sendToGraph({
      purpose,
      callId,
      tenantId,
      method,
      path: ["communications", "calls", callId, ...action],
      body,
      repeatable: !neverRepeated.has(purpose),
      ...limits,
      read: (response) => readOperation(purpose, callId, response),
    });
  const act = (call: CallReference, action: string, body?: unknown): Promise<void> =>
    request(call, action, "POST", [action], body);

  return {
    answer: (call) => act(call, "answer", toAnswerRequest(publicUrl)),
    reject: (call, reason) => act(call, "reject", toRejectRequest(reason)),
    redirect: async (call, target) => act(call, "redirect", toRedirectRequest(publicUrl, target)),
    playPrompt: async (call, operation, prompts) =>
      act(call, "playPrompt", toPlayPromptRequest(publicUrl, operation, prompts)),
    recordResponse: async (call, recording) =>
      act(call, "recordResponse", toRecordResponseRequest(recording)),
    subscribeToTone: (call) =>
      act(call, "subscribeToTone", { clientContext: toClientContext(call.callId) }),
    cancelMediaProcessing: (call) =>
      request(
        { ...call, onceWithinInMs: 2000 },
        "cancelMediaProcessing",
        "POST",
        ["cancelMediaProcessing"],
        { clientContext: toClientContext(call.callId) },
      ),
    transfer: async (call, operation, target) =>
      act(call, "transfer", toTransferRequest(operation, target)),
    keepAlive: (call) => act(call, "keepAlive"),
    hangUp: (call) => request(call, "hangUp", "DELETE", []),
    ...makeGraphQuestions(options),
  };
}
