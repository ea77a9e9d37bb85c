import type { CallEnd } from "../../ivr/call/callEvent";
import type { TransferOutcome, SimulatedTarget, ToldFact } from "./callFacts";
import { connectCall, terminateCall, turnAudio, prolongCall } from "./callLife";
import type { ModelCall } from "./modelCall";

/** Rings the app: tells it of a new call, which ends unless it is answered in time. */
export function ringApp(
  call: ModelCall,
  incoming: Extract<ToldFact, { type: "callIncoming" }>,
): void {
  const { ports } = call;
  ports.report({ type: "incoming" });
  ports.tell(incoming);
  prolongCall(call);
  const giveUp = () => {
    if (call.state === "incoming") terminateCall(call, "unanswered", "unanswered");
  };
  call.timers.after(ports.settings().answerWindowInMs, giveUp, ports.appClock);
}

/** Calls somebody for the app. */
export function ringTarget(call: ModelCall, target: SimulatedTarget): void {
  const { ports } = call;
  const { outcome, afterInMs } = ports.settings().ring(target);
  prolongCall(call);
  ports.tell({ type: "callEstablishing" });
  call.timers.after(afterInMs, () => {
    const end = ends[outcome];
    if (end === undefined) connectCall(call);
    else terminateCall(call, end, "unanswered");
  });
}

/** Whether a meeting makes the app wait in its lobby, and whether somebody lets it in. */
export type SimulatedLobby = "none" | "admitted" | "kept";

const admittedAfterInMs = 5_000;
/** Teams gives up whoever nobody lets in. */
const keptForInMs = 30 * 60 * 1000;

/** Joins a meeting for the app. In the lobby the call is established, but no sound flows. */
export function joinMeeting(call: ModelCall, lobby: SimulatedLobby): void {
  const { ports, timers } = call;
  const { establishedAfterInMs, audioActiveAfterInMs } = ports.settings();
  prolongCall(call);
  ports.tell({ type: "callEstablishing" });
  timers.after(establishedAfterInMs, () => {
    call.state = "established";
    ports.tell({ type: "callEstablished" });
    if (lobby === "kept") {
      timers.after(keptForInMs, () => terminateCall(call, "lobby", "unanswered"));
      return;
    }
    const opensAfterInMs = lobby === "admitted" ? admittedAfterInMs : 0;
    timers.after(opensAfterInMs + audioActiveAfterInMs, () => {
      ports.report({ type: "answered" });
      turnAudio(call, true);
      ports.report({ type: "audioActive" });
    });
  });
}

const ends: Readonly<Record<TransferOutcome, CallEnd | undefined>> = {
  accepted: undefined,
  noAnswer: "unanswered",
  busy: "busy",
  declined: "declined",
  unreachable: "unanswered",
  failed: "failed",
};
