import type { Flow } from "../../lib/flow/document/flow";
import type { IvrState } from "../../lib/ivr/call/ivrState";
import { newCall } from "../../lib/ivr/call/newCall";
import type { Turn } from "../../lib/ivr/turn/turn";
import { aPlan } from "./aPlan";

/** When turns are worked out. */
export const turnAt = "2026-11-20T09:00:00.000Z";

/** A turn of an answered call that is at the first step of a flow; `given` replaces whatever else it is. */
export function aTurn(flow: Flow, given: Partial<IvrState> = {}): Turn {
  const plan = aPlan(flow);
  const state: IvrState = {
    ...newCall("call-1", turnAt),
    activity: { type: "passing" },
    answeredAt: turnAt,
    audio: true,
    pinned: plan.pinned,
    frames: [{ flow: flow.key, place: { type: "node", node: flow.entry }, trail: [] }],
    ...given,
  };
  const event = { id: "event-1", callId: "call-1", at: turnAt, type: "audioActive" } as const;
  return { state: { ...state }, event, plan, actions: [] };
}
