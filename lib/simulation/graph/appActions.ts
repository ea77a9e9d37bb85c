import type { SimulatedTarget } from "./callFacts";
import { connectCall, terminateCall, prolongCall, turnAudio } from "./callLife";
import type { ModelCall } from "./modelCall";
import { makePlaying, type PlayRequest } from "./playing";
import { makeRecording, type RecordRequest } from "./recording";

/** Why Graph does not do something on a call: it is not established, has no sound, or is in another state. */
export type Refusal = "notEstablished" | "audioInactive" | "wrongState";

/**
 * What the app does on a call, in the core's words. Each gives why it was refused, or nothing. What is missing here is
 * taken by Graph without any news of it.
 */
export const appActions = {
  answer: (call: ModelCall): Refusal | undefined => {
    if (call.state !== "incoming") return "wrongState";
    call.state = "establishing";
    call.ports.tell({ type: "callEstablishing" });
    connectCall(call);
    return undefined;
  },

  reject: (call: ModelCall, { reason }: Readonly<{ reason: string }>): Refusal | undefined => {
    if (call.state !== "incoming") return "wrongState";
    call.ports.report({ type: "rejected", reason });
    terminateCall(call, "rejected", "rejected");
    return undefined;
  },

  /** Sends a call on without answering it; the first target that picks up has it. Graph does not say why it ends then. */
  redirect: (
    call: ModelCall,
    {
      targets,
      timeoutInMs,
    }: Readonly<{ targets: readonly SimulatedTarget[]; timeoutInMs: number }>,
  ): Refusal | undefined => {
    if (call.state !== "incoming") return "wrongState";
    const ringing = targets.map((target) => call.ports.settings().ring(target));
    const pickUps = ringing.filter(
      ({ outcome, afterInMs }) => outcome === "accepted" && afterInMs < timeoutInMs,
    );
    const rings = (pickUps.length > 0 ? pickUps : ringing).map(({ afterInMs }) => afterInMs);
    call.state = "redirecting";
    call.timers.after(Math.min(timeoutInMs, ...rings), () =>
      terminateCall(call, "unknown", pickUps.length > 0 ? "transferred" : "unanswered"),
    );
    return undefined;
  },

  subscribeToTone: (call: ModelCall): Refusal | undefined => {
    const refusal = mediaRefusal(call);
    if (refusal !== undefined) return refusal;
    call.toneSubscribed = true;
    call.ports.report({ type: "toneSubscribed" });
    return undefined;
  },

  playPrompt: (call: ModelCall, request: PlayRequest): Refusal | undefined => {
    const refusal = mediaRefusal(call);
    if (refusal === undefined) call.mediaQueue.add(makePlaying(call, request));
    return refusal;
  },

  recordResponse: (
    call: ModelCall,
    request: RecordRequest & Readonly<{ bargeInAllowed?: boolean }>,
  ): Refusal | undefined => {
    const refusal = mediaRefusal(call);
    if (refusal !== undefined) return refusal;
    if (request.bargeInAllowed === true) call.mediaQueue.cancelAll();
    call.mediaQueue.add(makeRecording(call, request));
    return undefined;
  },

  /** Each operation tells its own end. */
  cancelMediaProcessing: (call: ModelCall): Refusal | undefined => {
    const refusal = mediaRefusal(call);
    if (refusal === undefined) call.mediaQueue.cancelAll();
    return refusal;
  },

  /** Hands the caller on, blind; a target that does not pick up gives the call back. */
  transfer: (
    call: ModelCall,
    { target }: Readonly<{ target: SimulatedTarget }>,
  ): Refusal | undefined => {
    const { ports, timers } = call;
    const refusal = refuseUnlessStanding(call);
    if (refusal !== undefined) return refusal;
    const { outcome, afterInMs } = ports.settings().ring(target);
    call.state = "transferring";
    ports.tell({ type: "callTransferring" });
    ports.report({ type: "transferring", target });
    timers.after(afterInMs, () => {
      if (outcome === "accepted") return moveCall(call);
      call.state = "established";
      ports.tell({ type: "transferFailed", reason: outcome });
      ports.report({ type: "transferFailed", reason: outcome });
    });
    return undefined;
  },

  keepAlive: prolongCall,

  hangUp: (call: ModelCall): void => terminateCall(call, "hungUpByUs", "hungUpByApp"),
};

function moveCall(call: ModelCall): void {
  const { ports, timers } = call;
  call.state = "transferAccepted";
  ports.tell({ type: "callTransferAccepted" });
  ports.report({ type: "transferAccepted" });
  turnAudio(call, false);
  timers.after(ports.settings().movedAfterInMs, () =>
    terminateCall(call, "transferred", "transferred"),
  );
}

/** Why nothing can be done on a call yet, or no more. */
export function refuseUnlessStanding({ state }: Pick<ModelCall, "state">): Refusal | undefined {
  if (state === "incoming" || state === "establishing") return "notEstablished";
  return state === "established" ? undefined : "wrongState";
}

/** Audio must be active, not only the call established. */
function mediaRefusal(call: ModelCall): Refusal | undefined {
  return refuseUnlessStanding(call) ?? (call.audioActive ? undefined : "audioInactive");
}
