import { z } from "zod";
import { appActions } from "../../../lib/simulation/graph/appActions";
import { promptLoaded, type SoundOf } from "../../../lib/simulation/graph/modelCall";
import type { GraphCall } from "../calls/graphCall";
import { clientContext, mediaPrompt, odataType } from "./bodyParts";
import { answerTo, checked, operationAnswer } from "./graphAnswer";

const body = z.strictObject({
  ...odataType,
  prompts: z.array(mediaPrompt).min(1).max(20),
  clientContext,
});

/** The app plays up to 20 prompts as one operation: https://learn.microsoft.com/graph/api/call-playprompt */
export const playPrompt = checked(body, (call, { prompts, clientContext: operation }) => {
  const id = call.ports.newId();
  const named = operation === undefined ? {} : { clientContext: operation };
  const running = { id, status: "running", ...named } as const;
  call.operations.set(id, { asked: { ...named, prompts }, told: running });
  const refusal = appActions.playPrompt(call.live, {
    operation: operation ?? "",
    operationId: id,
    sounds: soundsOf(call, prompts),
  });
  if (refusal !== undefined) call.operations.delete(id);
  return answerTo(call, refusal, () => operationAnswer(call, "playPromptOperation", running));
});

/** What is to be heard of prompts. */
export function soundsOf(call: GraphCall, prompts: readonly z.infer<typeof mediaPrompt>[]) {
  return prompts.map(({ mediaInfo }): SoundOf => {
    const listen = call.ports.soundOf(mediaInfo, () => promptLoaded(call.live));
    return () => {
      const sound = listen();
      if (sound !== "later" && "result" in sound) call.promptProblem = sound.problem;
      return sound;
    };
  });
}
