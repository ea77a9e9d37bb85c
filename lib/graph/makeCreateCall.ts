import * as z from "zod";
import { IvrError } from "../errors";
import type { CreateCall } from "../outbound/ports";
import { makeGraphClient } from "./graphClient";
import type { GraphClientOptions } from "./graphClient";
import { toCreateCallRequest } from "./toCreateCallRequest";

const answerSchema = z.object({
  id: z.string().min(1),
  callChainId: z.string().min(1).nullish().catch(undefined),
});

/** Makes the placing of calls. Creating has no idempotency key at Graph, so an unknown outcome is not tried again: it rejects with GRAPH_UNAVAILABLE. */
export function makeCreateCall(
  options: GraphClientOptions & Readonly<{ publicUrl: string }>,
): CreateCall {
  const sendToGraph = makeGraphClient(options);
  return (call) => {
    const tenantId = call.tenantId ?? options.tenantId;
    return sendToGraph({
      purpose: "createCall",
      tenantId,
      method: "POST",
      path: ["communications", "calls"],
      body: toCreateCallRequest(options.publicUrl, { ...call, tenantId }),
      repeatable: false,
      read: readCall,
    });
  };
}

async function readCall(response: Response): ReturnType<CreateCall> {
  const answer = answerSchema.safeParse(await response.json());
  if (!answer.success) {
    throw new IvrError(
      "GRAPH_REFUSED",
      "createCall gave an answer without a call id: check that GRAPH_URL is Graph.",
    );
  }
  const { id, callChainId } = answer.data;
  return { callId: id, ...(typeof callChainId === "string" ? { callChainId } : {}) };
}
