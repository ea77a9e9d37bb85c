import {
  findGraphAction,
  isCallAction,
  type CallActionName,
  type RequestOf,
} from "../../graph/actions/index";
import type { CallReference } from "../../graph/actions/graphAction";
import type { Action } from "../../ivr/call/action";
import type { CallFact } from "../../ivr/call/callEvent";
import { readCall, readOperation } from "./askGraph";
import { checkPin, countCalls, lookUp, readPresence } from "./askOutside";
import { cancelMedia } from "./cancelMedia";
import { createOnlineMeeting } from "./createOnlineMeeting";
import { keepCallRecord } from "./keepCallRecord";
import { keepRecording } from "./keepRecording";
import { answer, playClips, playRecording, redirect, transfer, invite } from "./onGraph";
import { placeCall, tellParent, withdrawCall } from "./legs";
import { notify, requestCallback, scheduleTimer } from "./passOn";
import { enterRoom } from "./enterRoom";
import { startAlert } from "./startAlert";
import { makeCallReference, recordingId, type ActionOf, type Work } from "./work";

/** Performs actions of one type; resolves with what the call is to be told, if anything. */
type Perform<Type extends Action["type"]> = (
  work: Work,
  action: ActionOf<Type>,
) => Promise<CallFact | void>;

/** Actions that are themselves what Graph is asked for with. */
type PlainName = {
  [Name in CallActionName & Action["type"]]: ActionOf<Name> extends RequestOf<Name> ? Name : never;
}[CallActionName & Action["type"]];

/** What is kept or sent elsewhere, whatever becomes of the call. */
const elsewhere = {
  keepCallRecord,
  keepRecording,
  markRecordingUrgent: (work: Work, { recording }: ActionOf<"markRecordingUrgent">) =>
    work.ports.recordings.markRecordingUrgent(recordingId(work, recording)),
  discardRecording: (work: Work, { recording }: ActionOf<"discardRecording">) =>
    work.ports.recordings.discardRecording(recordingId(work, recording)),
  requestCallback,
  notify,
  withdrawCall,
  tellParent,
  startAlert,
  enterRoom,
};

/** All actions but those that Graph is asked for just as they are. */
const performers: { readonly [Type in Exclude<Action["type"], PlainName>]: Perform<Type> } & {
  readonly [Type in PlainName]?: Perform<Type>;
} = {
  ...elsewhere,
  answer,
  startTimer: scheduleTimer,
  lookUp,
  createOnlineMeeting,
  checkPin,
  readPresence,
  readCall,
  readOperation,
  playRecording,
  playPrompt: (work, { operation, clips }) => playClips(work, operation, clips),
  transfer,
  redirect,
  countCalls,
  invite,
  placeCall,
  cancelMediaProcessing: cancelMedia,
};

/** The same for those who do not know which action it will be. */
const byType: { readonly [Type in Action["type"]]?: Perform<Type> } = performers;

/** Performs an action; resolves with what the call is to be told, if anything. Rejects as its port does. */
export function performAction(work: Work, action: Action): Promise<CallFact | void> {
  return performAs(work, action.type, action);
}

async function performAs<Type extends Action["type"]>(
  work: Work,
  type: Type,
  action: ActionOf<Type>,
): Promise<CallFact | void> {
  const perform = byType[type];
  if (perform !== undefined) return perform(work, action);
  const { type: _, ...request } = action;
  if (isCallAction(type)) await callGraph(work, type, request);
  return findGraphAction(type)?.done;
}

async function callGraph(work: Work, name: CallActionName, request: unknown): Promise<void> {
  const call: (call: CallReference, request: never) => Promise<unknown> = work.ports.graph[name];
  // Only a plain action gets here, and it is the request: the types of the performers see to that.
  await call(makeCallReference(work), request as never);
}

/** Actions that make no sense once Graph has forgotten the call, and wait for what comes before them on it. */
export function isOnCall({ type }: Action): boolean {
  return !Object.hasOwn(elsewhere, type);
}
