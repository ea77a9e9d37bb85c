import type { RefusalWords } from "../types/refusalWords";

/** Why changes of what lies around flows were refused, in German. */
export const refusals: RefusalWords = {
  refused: {
    breaks: (flows) => `Nicht gespeichert: Anrufer dieser Abläufe kämen nicht weiter: ${flows}.`,
    remedy:
      "Ändern und veröffentlichen Sie zuerst diese Abläufe und kommen Sie dann wieder hierher.",
  },
};
