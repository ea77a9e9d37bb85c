import type { Action } from "../ivr/call/action";
import type { CallEvent } from "../ivr/call/callEvent";
import { clipKey, type Clip } from "../flow/prompts/clip";
import type { Log } from "../log";
import { afterRefusal } from "./afterRefusal";
import { cancelMedia } from "./cancelMedia";
import { callReference, type PerformContext } from "./performContext";
import type { PromptAudio, WorkerPorts } from "./ports";
import { resolveTarget } from "./resolveTarget";

type GraphAction = Extract<
  Action,
  {
    type:
      | "answer"
      | "reject"
      | "subscribeToTone"
      | "playPrompt"
      | "recordResponse"
      | "cancelMediaProcessing"
      | "transfer"
      | "keepAlive"
      | "hangUp";
  }
>;

/** Sends one calling action to Graph. What our own documents lack (a clip, a target) fails like a refusal. */
export async function performOnGraph(
  ports: WorkerPorts,
  log: Log,
  context: PerformContext,
  event: CallEvent,
  action: GraphAction,
): Promise<readonly CallEvent[]> {
  const call = callReference(context);
  switch (action.type) {
    case "answer":
    case "subscribeToTone":
    case "keepAlive":
      await ports.graph[action.type](call);
      return [];
    case "hangUp":
      await ports.graph.hangUp(call);
      // The call is over with Graph's answer; news of it may be lost.
      return [
        {
          id: `${event.id}/hungUp`,
          callId: event.callId,
          at: ports.now(),
          type: "callTerminated",
          reason: "hungUpByUs",
        },
      ];
    case "cancelMediaProcessing":
      await cancelMedia(ports, log, call);
      return [];
    case "reject":
      await ports.graph.reject(call, action.reason);
      return [];
    case "recordResponse": {
      const { type: _type, ...options } = action;
      await ports.graph.recordResponse(call, options);
      return [];
    }
    case "playPrompt": {
      const played = await playClips(ports, log, context, action.operation, action.clips);
      return played ? [] : afterRefusal(ports, event, action);
    }
    case "transfer": {
      const target = resolveTarget(context.plan.bindings, action.target);
      if (target === undefined) {
        log.error("targetNotBound", { callId: call.callId, target: Object.values(action.target) });
        return afterRefusal(ports, event, action);
      }
      await ports.graph.transfer(call, action.operation, target);
      return [];
    }
  }
}

/** Plays clips by the WAVs that publishing made of them; false when none of them has one. */
export async function playClips(
  ports: WorkerPorts,
  log: Log,
  context: PerformContext,
  operation: string,
  clips: readonly Clip[],
): Promise<boolean> {
  const prompts = promptsOf(log, context, clips);
  if (prompts.length === 0) return false;
  await ports.graph.playPrompt(callReference(context), operation, prompts);
  return true;
}

function promptsOf(
  log: Log,
  context: PerformContext,
  clips: readonly Clip[],
): readonly PromptAudio[] {
  return clips.flatMap((clip) => {
    const promptId = context.audio[clipKey(clip)];
    if (promptId !== undefined) return [{ promptId }];
    log.error("promptNotFound", { callId: context.state.callId, clipType: clip.type });
    return [];
  });
}
