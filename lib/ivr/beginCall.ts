import type { CallEvent } from "./callEvent";
import { startTimer, type Next, type Turn } from "./turn";

const keepAliveInMs = 15 * 60_000;
const defaultMaxMinutes = 30;

/** A call is there: answer it (we placed an outgoing one ourselves) and set its two clocks. A second report of the same call changes nothing. */
export function beginCall(
  turn: Turn,
  event: Extract<CallEvent, { type: "callIncoming" | "callCreated" }>,
): Next {
  if (turn.state.phase !== "new") return undefined;
  const { pinned, flows } = turn.plan;
  const flow = flows[pinned.entry];
  const incoming = event.type === "callIncoming";
  Object.assign(turn.state, {
    phase: "establishing",
    direction: incoming ? "incoming" : "outgoing",
    startedAt: event.at,
    caller: incoming ? event.source : event.target,
    dialled: event.dialled[0] ?? "*",
    pinned,
    frames: [{ flow: pinned.entry, node: flow?.entry ?? "~error", trail: [] }],
    language: flow?.languages[0] ?? "en",
    ...(event.tenantId === undefined ? {} : { tenantId: event.tenantId }),
    ...(event.callChainId === undefined ? {} : { callChainId: event.callChainId }),
  } satisfies Partial<Turn["state"]>);
  if (incoming) turn.actions.push({ type: "answer" });
  startTimer(turn, "keepAlive", keepAliveInMs);
  startTimer(turn, "callLimit", (flow?.limits?.maxMinutes ?? defaultMaxMinutes) * 60_000);
  return undefined;
}

/** A call that lasts is kept alive: Graph ends one that says nothing for 45 minutes and advises every 15. */
export function keepAlive(turn: Turn): Next {
  turn.actions.push({ type: "keepAlive" });
  startTimer(turn, "keepAlive", keepAliveInMs);
  return undefined;
}
