import type { Bindings } from "../../flow/document/bindings";
import type { Target } from "../../flow/document/flow";
import { ownEntry } from "../call/ownEntry";
import { sayTarget } from "../lines/sayTarget";
import { currentFlow, type Turn } from "../turn/turn";
import { composeHandover } from "./composeHandover";
import { findHandover } from "./findHandover";
import { findTargetChannel } from "./findTargetChannel";

/** Tells the channel that a target names what the caller chose, entered and said on the way to it: once in a call, as the target is rung. */
export function tellTarget(turn: Turn, target: Target): void {
  const { state, plan } = turn;
  const channel = findTargetChannel(plan.bindings, target);
  const bound = channel === undefined ? undefined : ownEntry(plan.bindings.channels, channel);
  const { toldChannels = [], messages = [] } = state;
  if (channel === undefined || bound === undefined || toldChannels.includes(channel)) return;
  const handover = findHandover(state, plan);
  if (handover.chose.length + handover.entered.length + messages.length === 0) return;
  const language = ("language" in bound ? bound.language : undefined) ?? "en";
  state.toldChannels = [...toldChannels, channel];
  turn.actions.push({
    type: "notify",
    // The same for the whole call: the queue takes it once.
    operation: `handover-${channel}`,
    channel: bound.kind ?? "webhook",
    to: channel,
    text: "",
    news: {
      ...composeHandover(handover, {
        target: nameOf(plan.bindings, target),
        caller: state.caller,
        flow: currentFlow(turn),
        language,
      }),
      ...(messages.length === 0 ? {} : { messages }),
    },
  });
}

function nameOf({ people }: Bindings, target: Target): string {
  const person = "person" in target ? ownEntry(people, target.person) : undefined;
  return person?.name ?? sayTarget(target);
}
