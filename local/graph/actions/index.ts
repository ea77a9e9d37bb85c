import {
  graphActionNames,
  graphActions,
  type CallActionName,
  type GraphActionName,
} from "../../../lib/graph/actions/index";
import { answer } from "./answer";
import { cancelMediaProcessing } from "./cancelMediaProcessing";
import { getCall } from "./getCall";
import { getOperations } from "./getOperations";
import type { CallAction } from "./graphAnswer";
import { hangUp } from "./hangUp";
import { keepAlive } from "./keepAlive";
import { playPrompt } from "./playPrompt";
import { recordResponse } from "./recordResponse";
import { redirect } from "./redirect";
import { reject } from "./reject";
import { subscribeToTone } from "./subscribeToTone";
import { transfer } from "./transfer";

/** What the simulated Graph does at each action on a call. */
export const callActions: Readonly<Record<CallActionName, CallAction>> = {
  answer,
  reject,
  redirect,
  transfer,
  playPrompt,
  recordResponse,
  subscribeToTone,
  cancelMediaProcessing,
  keepAlive,
  hangUp,
  getCall,
  getOperations,
};

const routes = graphActionNames.map((name) => ({
  name,
  method: graphActions[name].method,
  pattern: toPattern(graphActions[name].path),
}));

/** Which action of Graph a request asks for, and on which call; undefined where Graph has nothing. */
export function findAction(
  method: string,
  path: string,
): Readonly<{ name: GraphActionName; callId?: string }> | undefined {
  for (const { name, pattern, ...route } of routes) {
    const found = route.method === method ? pattern.exec(path) : null;
    const callId = found?.groups?.["callId"];
    if (found !== null) return { name, ...(callId === undefined ? {} : { callId }) };
  }
  return undefined;
}

/** Graph's addresses have no case, an older root, and may name an action with its namespace. */
function toPattern(path: string): RegExp {
  const parts = path
    .split("/")
    .map((part) => (part === "{callId}" ? "(?<callId>[^/]+)" : `(?:microsoft\\.graph\\.)?${part}`));
  const [, ...below] = parts;
  return new RegExp(`^/(?:v1\\.0|beta)/(?:communications|app)/${below.join("/")}/?$`, "i");
}
