import type { Flow } from "../flow/document/flow";
import { error, type FlowProblem } from "../flow/check/flowProblem";
import type { Clip } from "../flow/prompts/clip";
import { mapConcurrently } from "./mapConcurrently";
import type { PromptStore } from "./ports";

type Recording = Extract<Clip, { type: "audio" }>;

/** Says which own recordings of a flow are not stored, each where the document names it. */
export async function findRecordingProblems(
  flow: Flow,
  clips: readonly Clip[],
  { hasPrompt }: Pick<PromptStore, "hasPrompt">,
): Promise<readonly FlowProblem[]> {
  const recordings = clips.filter((clip): clip is Recording => clip.type === "audio");
  const problems = await mapConcurrently(recordings, 4, async (recording) =>
    (await hasPrompt(recording.promptId)) ? [] : [missing(flow, recording)],
  );
  return problems.flat();
}

function missing(flow: Flow, { promptId, text }: Recording): FlowProblem {
  return error(
    "recordingMissing",
    pathOf(promptId, flow)?.join(".") ?? "nodes",
    `The recording of "${text}" is not stored: upload it again, or let the text be spoken.`,
    { text },
  );
}

function pathOf(wanted: string, part: unknown): readonly string[] | undefined {
  if (part === wanted) {
    return [];
  }
  if (typeof part !== "object" || part === null) {
    return undefined;
  }
  for (const [key, value] of Object.entries(part)) {
    const rest = pathOf(wanted, value);
    if (rest !== undefined) {
      return [key, ...rest];
    }
  }
  return undefined;
}
