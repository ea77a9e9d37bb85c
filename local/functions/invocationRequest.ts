import { randomBytes, randomUUID } from "node:crypto";
import type { RegisteredFunction } from "./functionRegistry";
import type { BoundValue, InvocationRequest, TypedData } from "./workerApi";

/** What a trigger asks of a function, under a new id. */
export function invocationRequest(
  { metadata }: RegisteredFunction,
  inputData: readonly BoundValue[],
  triggerMetadata: Readonly<Record<string, TypedData>>,
): InvocationRequest {
  const traceParent = `00-${randomBytes(16).toString("hex")}-${randomBytes(8).toString("hex")}-01`;
  return {
    invocationId: randomUUID(),
    functionId: metadata.functionId ?? metadata.name,
    inputData,
    triggerMetadata,
    traceContext: { traceParent, traceState: "", attributes: {} },
  };
}
