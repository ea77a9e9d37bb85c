import type { About } from "./counting";

/** Why changes of what lies around flows were refused. */
export type RefusalWords = Readonly<{
  refused: Readonly<{ breaks: About; remedy: string }>;
}>;
