import { findClash } from "../../callback/findClash";
import { planCallback, type CallbackPlan } from "../../callback/planCallback";
import { dropCall } from "../../callback/endRound";
import type { Bindings } from "../../flow/document/bindings";
import type { CallbackRule } from "../../flow/document/callbackRule";
import { toCallbackEnd } from "../../ivr/legs/toCallbackEnd";
import type { CallbackEnd } from "../../ivr/call/callbackCall";
import type { CallbackPlace, DueCallback } from "../ports";
import { readPlacedCall } from "../readPlacedCall";
import { findCallbackRule, type CallbackPorts } from "./callbackPorts";
import { lookAround } from "./lookAround";
import type { NoteCallbackEnd } from "./makeNoteCallbackEnd";
import { nameCallbackCall, placeCallbackCall } from "./placeCallbackCall";
import { tellGivenUp } from "./tellGivenUp";

/**
 * Looks at one request, and does for it what is due: calls, learns what became of a call of which nobody told, or gives up. May be
 * done at any time, by anybody, as often as one likes. Rejects with STORAGE_UNAVAILABLE or QUEUE_UNAVAILABLE; it is looked at again.
 */
export type CallBack = (place: CallbackPlace) => Promise<void>;

/** Others may be called meanwhile, and Graph may have no room. */
const clashAgainInMs = 20_000;
const roomAgainInMs = 60_000;
const flowAgainInMs = 900_000;
/** Somebody else looks at the same request: so many times in a row, and they have it. */
const mostLooks = 3;

/** Makes the calling back. Who claims a request by its row's etag calls; a request for which somebody else is called is left alone. */
export function makeCallBack(ports: CallbackPorts, noteEnd: NoteCallbackEnd): CallBack {
  return async (place) => {
    for (let look = 0; look < mostLooks; look += 1) {
      const due = await ports.callbackCalls.loadCallback(place);
      if (due === undefined || due.calls.state === "gaveUp") return;
      const bindings = await ports.loadBindings();
      const rule = findCallbackRule(bindings, place);
      if (rule === undefined) return;
      if (due.calls.state === "calling") {
        const end = await findEnd(ports, due);
        if (end === undefined) return;
        await noteEnd({ ...place, attempt: due.calls.attempt, end });
        // Who was not called is called by the same look, or when it is due.
        continue;
      }
      if (await callNow(ports, due, { rule, bindings, noteEnd })) return;
    }
  };
}

/** Decides, claims and calls; false when somebody else wrote meanwhile. */
async function callNow(
  ports: CallbackPorts,
  due: DueCallback,
  context: Readonly<{ rule: CallbackRule; bindings: Bindings; noteEnd: NoteCallbackEnd }>,
): Promise<boolean> {
  const { rule, bindings, noteEnd } = context;
  const { request, calls } = due;
  const at = ports.now();
  const save = (to: DueCallback, changed: DueCallback["calls"]) =>
    ports.callbackCalls.saveCallbackCalls(to, changed);
  const later = (to: DueCallback, forInMs: number) =>
    save(to, {
      ...dropCall(to.calls),
      state: "waiting",
      dueAt: new Date(Date.parse(at) + forInMs).toISOString(),
    });
  const entry = await ports.resolveEntryPoint([request.origin.dialled], at);
  if (entry === undefined) {
    ports.log.warn("callbackWithoutFlow", { requestId: request.requestId });
    return (await later(due, flowAgainInMs)) !== undefined;
  }
  const { plan } = await ports.loadCallPlan(entry.pinned);
  const around = await lookAround(ports, due, rule, { bindings, plan, at });
  const planned = planCallback(calls, request, rule, around);
  if (planned.type === "giveUp") await tellGivenUp(ports, request, bindings);
  const claimed = await save(due, planned.calls);
  if (claimed === undefined) return false;
  if (planned.type === "call") await callClaimed(claimed, planned);
  return true;

  async function callClaimed(
    mine: DueCallback,
    wanted: Extract<CallbackPlan, { type: "call" }>,
  ): Promise<void> {
    const own = { ...request, phoneNumber: wanted.phoneNumber, calls: mine.calls };
    if (findClash(own, await ports.callbackCalls.listCallingCallbacks())) {
      await later(mine, clashAgainInMs);
      return;
    }
    const placed = await placeCallbackCall(ports, mine, wanted, { rule, bindings });
    if (placed === "placed") await save(mine, { ...mine.calls, isPlaced: true });
    if (placed === "noRoom") await later(mine, roomAgainInMs);
    if (placed === "refused") {
      await noteEnd({ ...request, attempt: mine.calls.attempt, end: "failed" });
    }
  }
}

/** What became of a call of which no news came; undefined while it goes on. */
async function findEnd(
  ports: CallbackPorts,
  { request: { requestId }, calls: { attempt, calledAt } }: DueCallback,
): Promise<CallbackEnd | undefined> {
  const ageInMs = Date.parse(ports.now()) - Date.parse(calledAt ?? ports.now());
  const attemptId = nameCallbackCall(requestId, attempt);
  const read = await readPlacedCall(ports, attemptId, ageInMs);
  if (read === undefined || read === "lost") return read;
  if (read === "unknown") return keepFromRinging(ports, requestId, attempt, ageInMs);
  const end = read.activity.type === "ended" ? read.activity.end : "unknown";
  return toCallbackEnd(read, end) ?? "failed";
}

/** Longer than it takes to note an attempt. */
const notedInMs = 120_000;

/** Nobody noted the attempt. Whoever still wants to finds it noted, and does not call. */
async function keepFromRinging(
  { attempts, now }: CallbackPorts,
  requestId: string,
  attempt: number,
  ageInMs: number,
): Promise<"lost" | undefined> {
  if (ageInMs < notedInMs) return undefined;
  const attemptId = nameCallbackCall(requestId, attempt);
  const isOurs = await attempts.insertAttempt({
    attemptId,
    bodyHash: "",
    requestedAt: now(),
    beginning: { type: "callCreated", target: { kind: "unknown" }, dialled: [] },
    isWithdrawn: true,
  });
  return isOurs ? "lost" : undefined;
}
