import type { AnsweringFlows } from "../publishing/loadAnsweringFlows";
import type { Probe } from "./probe";

/** Whether Azure AI Speech has the voices of the flows that callers reach: without one a flow cannot be published again. */
export function probeVoices(
  ports: Readonly<{
    /** Names of the account's voices; absent without a speech account. */
    listVoices?: (() => Promise<readonly string[]>) | undefined;
    loadFlows: () => Promise<AnsweringFlows>;
    defaultVoice: (language: string) => string | undefined;
  }>,
): Probe {
  const { listVoices, loadFlows, defaultVoice } = ports;
  return {
    name: "voices",
    remedy: "See the checks of speech and of the tables.",
    look: async () => {
      if (listVoices === undefined) {
        return { note: "No speech account is named, so no voice is looked for." };
      }
      const [voices, { reached }] = await Promise.all([listVoices(), loadFlows()]);
      const there = new Set(voices);
      const missing = reached.flatMap(({ flow: { key, languages, voices: chosen } }) =>
        languages.flatMap((language) => {
          const voice = chosen?.[language] ?? defaultVoice(language);
          if (voice !== undefined && there.has(voice)) return [];
          return [`${key}: ${voice ?? `none known for ${language}`}`];
        }),
      );
      return missing.length === 0
        ? {}
        : {
            problem: `The speech account lacks voices: ${missing.join(", ")}.`,
            remedy:
              "Name another voice for that language under voices in the flow. What is published goes on speaking as it was recorded.",
          };
    },
  };
}
