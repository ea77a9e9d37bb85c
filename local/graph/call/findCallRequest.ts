import type { GraphAnswer } from "../graphAnswer";
import { callActions } from "./callActions";
import type { CallAction } from "./callActions";
import { describeCall } from "./describeCall";
import { hangUpByApp } from "./hangUpByApp";
import type { LiveCall } from "./liveCall";

/** A request of the app about one call, by its name in the settings. */
export type CallRequest = Readonly<{
  name: keyof typeof callActions | "get" | "hangUp";
  perform: CallAction;
}>;

const byLowerCase: ReadonlyMap<string, CallRequest> = new Map(
  Object.entries(callActions).flatMap(([name, perform]) =>
    isCallAction(name) ? [[name.toLowerCase(), { name, perform }]] : [],
  ),
);

/** What a method and the last part of an address ask of a call (https://learn.microsoft.com/graph/api/resources/call); undefined where Graph has nothing. */
export function findCallRequest(
  method: string,
  action: string | undefined,
): CallRequest | undefined {
  if (method === "GET" && action?.toLowerCase() === "operations") {
    return { name: "get", perform: listOperations };
  }
  if (action !== undefined) {
    return method === "POST" ? byLowerCase.get(action.toLowerCase()) : undefined;
  }
  if (method === "GET") {
    return { name: "get", perform: (call) => ({ status: 200, body: describeCall(call) }) };
  }
  return method === "DELETE" ? { name: "hangUp", perform: hangUpByApp } : undefined;
}

function listOperations({ operations }: LiveCall): GraphAnswer {
  return { status: 200, body: { value: [...operations.values()] } };
}

function isCallAction(name: string): name is keyof typeof callActions {
  return name in callActions;
}
