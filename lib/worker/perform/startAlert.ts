import { reasonAndCause } from "../../causeOf";
import type { CallFact } from "../../ivr/call/callEvent";
import { withinTime } from "../withinTime";
import { playMeanwhile } from "./playMeanwhile";
import type { ActionOf, Work } from "./work";

/** A caller in an emergency is helped in another way rather than kept waiting for longer. */
const startedInMs = 8000;

/** Has people on call called. Whatever goes wrong is an answer: the caller waits, and the flow knows what else helps. */
export async function startAlert(work: Work, action: ActionOf<"startAlert">): Promise<CallFact> {
  const { ports, log, context, event } = work;
  const { operation, onCall, flow, node, variables } = action;
  const { callId } = event;
  try {
    const { bindings } = context.plan;
    await playMeanwhile(work, action, () => {
      const asked = ports.startAlert({ callId, flow, node, onCall, bindings, variables });
      return withinTime(ports.sleep, startedInMs, asked, () => new Error("Too late."));
    });
    return { type: "alertStarted", operation, outcome: "started" };
  } catch (error) {
    log.error("alertNotStarted", { callId, onCall, ...reasonAndCause(error) });
    return { type: "alertStarted", operation, outcome: "failed" };
  }
}
