import type { Flow } from "./flow";

/** The language a flow was written in, and falls back to. */
export function firstLanguage({ languages }: Pick<Flow, "languages">): string {
  return languages[0] ?? "en";
}
