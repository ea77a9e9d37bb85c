import {
  graphActionNames,
  graphActions,
  type CallActionName,
  type GraphActionName,
} from "../../../lib/graph/actions/index";
import { omitUndefined } from "../../../lib/flow/omitUndefined";
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

/** Which action of Graph a request asks for, on which call or of which mailbox; undefined where Graph has nothing. */
export function findAction(
  method: string,
  path: string,
): Readonly<{ name: GraphActionName; callId?: string; from?: string }> | undefined {
  for (const { name, pattern, ...route } of routes) {
    const found = route.method === method ? pattern.exec(path) : null;
    const callId = found?.groups?.["callId"];
    const from = found?.groups?.["from"];
    if (found !== null) {
      return { name, ...omitUndefined({ callId, from: from && decodeURIComponent(from) }) };
    }
  }
  return undefined;
}

/** Graph's addresses have no case, an older root, and may name an action with its namespace. */
function toPattern(path: string): RegExp {
  const [first, ...below] = path
    .split("/")
    .map((part) => (/^\{.*\}$/.test(part) ? `(?<${part.slice(1, -1)}>[^/]+)` : part));
  const root = first === "communications" ? "(?:communications|app)" : first;
  const parts = below.map((part) =>
    part.startsWith("(") ? part : `(?:microsoft\\.graph\\.)?${part}`,
  );
  return new RegExp(`^/(?:v1\\.0|beta)/${root}/${parts.join("/")}/?$`, "i");
}
