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
import { inCallActions } from "./inCallActions";
import { keepAlive } from "./keepAlive";
import { participantActions } from "./participantActions";
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
  ...participantActions,
  ...inCallActions,
};

const routes = graphActionNames.map((name) => ({
  name,
  method: graphActions[name].method,
  pattern: toPattern(graphActions[name]),
}));

/** What paths of actions name. */
type PathName =
  | "callId"
  | "participantId"
  | "from"
  | "organizer"
  | "meetingId"
  | "recordId"
  | "appId"
  | "fromDateTime"
  | "toDateTime";

/** Which action of Graph a request asks for, on which call, of which mailbox or in whose name; undefined where Graph has nothing. */
export function findAction(
  method: string,
  path: string,
): (Readonly<{ name: GraphActionName }> & Readonly<Partial<Record<PathName, string>>>) | undefined {
  for (const { name, pattern, ...route } of routes) {
    const found = route.method === method ? pattern.exec(path) : null;
    if (found !== null) {
      const { from, ...ids } = found.groups ?? {};
      return { name, ...ids, ...omitUndefined({ from: from && decodeURIComponent(from) }) };
    }
  }
  return undefined;
}

/** Graph's addresses have no case, an older root, and may name an action with its namespace. What is only in beta is nowhere else. */
function toPattern({ path, only }: Pick<(typeof graphActions)["mute"], "path" | "only">): RegExp {
  const [first, ...below] = path.split("/");
  const root = first === "communications" ? "(?:communications|app)" : first;
  const parts = below.map((part) =>
    part.startsWith("{")
      ? toGroups(part)
      : `(?:microsoft\\.graph\\.(?:callRecords\\.)?)?${toGroups(part)}`,
  );
  const version = only === "beta" ? "beta" : "(?:v1\\.0|beta)";
  return new RegExp(`^/${[version, root, ...parts].join("/")}/?$`, "i");
}

/** A part of a path, in which each name stands for some text. */
function toGroups(part: string): string {
  return part.replaceAll(/[()]/g, "\\$&").replaceAll(/\{(\w+)\}/g, "(?<$1>[^/,()]+)");
}
