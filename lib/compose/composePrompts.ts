import type { PromptStore } from "../publishing/ports";
import { makePromptStore } from "../storage/flows/prompts";
import { makeTrialPrompts } from "../storage/flows/trialPrompts";
import type { Connections } from "./connect";

/** The sound that Graph plays. */
export type Prompts = Pick<PromptStore, "loadPrompt">;

/** Puts together what reads prompts, and no more: a caller hears nothing until Graph has what it is to play. */
export function composePrompts({ tables, blobs }: Pick<Connections, "tables" | "blobs">): Prompts {
  const { loadPrompt } = makePromptStore(blobs);
  const { loadTrialPrompt } = makeTrialPrompts(tables, blobs);
  return {
    loadPrompt: async (promptId) => (await loadPrompt(promptId)) ?? loadTrialPrompt(promptId),
  };
}
