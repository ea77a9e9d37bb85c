import type { SpokenLanguage } from "./spokenLanguage";

/** Graph takes at most 20 prompts in one request: https://learn.microsoft.com/graph/api/call-playprompt */
const mostClips = 20;

/** Clips as they are when they fit into one request; else their beginning and "and so on", so that nobody takes a part for the whole. */
export function longestSpoken(
  clips: readonly string[],
  { andSoOn }: SpokenLanguage,
): readonly string[] {
  return clips.length <= mostClips ? clips : [...clips.slice(0, mostClips - 1), andSoOn];
}
