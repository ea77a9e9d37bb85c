import type { RefusalWords } from "../types/refusalWords";

/** Why changes of what lies around flows were refused, in English. */
export const refusals: RefusalWords = {
  refused: {
    breaks: (flows) => `Not saved: callers of these flows would be stranded: ${flows}.`,
    remedy: "Change these flows first and publish them, then come back here.",
  },
};
