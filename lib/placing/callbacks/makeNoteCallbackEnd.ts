import { listColleagues } from "../../callback/listColleagues";
import { noteCallbackCallEnd } from "../../callback/noteCallbackCallEnd";
import { IvrError } from "../../errors";
import type { WorkerPorts } from "../../worker/ports";
import type { DueCallback } from "../ports";
import { findCallbackRule, type CallbackPorts } from "./callbackPorts";
import { tellGivenUp } from "./tellGivenUp";

/** Notes how a call ended by which somebody was to be called back. Rejects with STORAGE_UNAVAILABLE, QUEUE_UNAVAILABLE or IVR_STATE_CONFLICT. */
export type NoteCallbackEnd = WorkerPorts["callbacks"]["noteEnd"];

const mostTries = 5;

/** Makes the noting: a caller who was called back is off the list, any other is called again, or given up. */
export function makeNoteCallbackEnd(ports: CallbackPorts): NoteCallbackEnd {
  return async (ended) => {
    const { requestId, attempt, end } = ended;
    for (let tries = 0; tries < mostTries; tries += 1) {
      const due = await ports.callbackCalls.loadCallback(ended);
      // Somebody settled it by hand.
      if (due === undefined) return;
      const bindings = await ports.loadBindings();
      // Nobody asks for calls any more: it waits for people.
      const rule = findCallbackRule(bindings, ended) ?? { mode: "agentFirst" as const };
      const colleagues = listColleagues(rule, bindings).length;
      const noted = noteCallbackCallEnd(due.calls, rule, {
        at: ports.now(),
        attempt,
        end,
        colleagues,
      });
      if (noted === "done") return settle(ports, due, ended);
      if (noted === due.calls) return;
      if (noted.state === "gaveUp") await tellGivenUp(ports, due.request, bindings);
      if ((await ports.callbackCalls.saveCallbackCalls(due, noted)) !== undefined) {
        ports.log.info("callbackCallEnded", { requestId, attempt, end, state: noted.state });
        return;
      }
    }
    throw new IvrError(
      "IVR_STATE_CONFLICT",
      "A request to be called back was changed by others again and again: it is tried again.",
    );
  };
}

/** Whoever called back stands in the audit log. */
async function settle(
  ports: CallbackPorts,
  { calls }: DueCallback,
  { requestId, attempt, end, colleague }: Parameters<NoteCallbackEnd>[0],
): Promise<void> {
  const person = calls.mode === "agentFirst" ? calls.rings?.[0] : colleague;
  await ports.settle(
    requestId,
    `${end === "notWanted" ? "caller" : (person ?? "calls")} (telephone)`,
  );
  ports.log.info("callbackCallEnded", { requestId, attempt, end, state: "done" });
}
