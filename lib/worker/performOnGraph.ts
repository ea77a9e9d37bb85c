import type { Action } from "../ivr/action";
import type { CallEvent } from "../ivr/callEvent";
import { clipKey } from "../ivr/clip";
import type { Log } from "../log";
import { afterRefusal } from "./afterRefusal";
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
    case "hangUp":
      await ports.graph[action.type](call);
      return [];
    case "cancelMediaProcessing":
      await ports.graph.cancelMediaProcessing(call);
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
      const prompts = promptsOf(log, context, action);
      if (prompts.length === 0) return afterRefusal(ports, event, action);
      await ports.graph.playPrompt(call, action.operation, prompts);
      return [];
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

function promptsOf(
  log: Log,
  context: PerformContext,
  action: Extract<Action, { type: "playPrompt" }>,
): readonly PromptAudio[] {
  return action.clips.flatMap((clip) => {
    const promptId = context.audio[clipKey(clip)];
    if (promptId !== undefined) return [{ promptId }];
    log.error("promptNotFound", { callId: context.state.callId, clipType: clip.type });
    return [];
  });
}
