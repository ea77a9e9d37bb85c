import type { MediaPrompt } from "@microsoft/microsoft-graph-types";
import { IvrError } from "../errors";
import type { PromptAudio } from "../worker/ports";
import type { Odata } from "./odata";
import { toClientContext } from "./toClientContext";
import { toMediaPrompt } from "./toMediaPrompt";

type PlayPromptRequest = { clientContext: string; prompts: Odata<MediaPrompt>[] };

/** The body of https://learn.microsoft.com/graph/api/call-playprompt, which takes 1 to 20 prompts; rejects others with GRAPH_REFUSED. Pure. */
export function toPlayPromptRequest(
  publicUrl: string,
  operation: string,
  prompts: readonly PromptAudio[],
): PlayPromptRequest {
  if (prompts.length < 1 || prompts.length > 20) {
    throw new IvrError(
      "GRAPH_REFUSED",
      `playPrompt takes 1 to 20 prompts, not ${prompts.length}: split what is played.`,
    );
  }
  return {
    clientContext: toClientContext(operation),
    prompts: prompts.map((prompt) => toMediaPrompt(publicUrl, prompt)),
  };
}
