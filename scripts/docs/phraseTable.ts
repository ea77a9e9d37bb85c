import { phraseOccasions } from "../../lib/flow/prompts/phraseOccasions";
import { builtInPhrase, phraseKeys } from "../../lib/flow/prompts/phrases";

/** The sentences that a flow can put in words of its own, as a table in Markdown. Pure. */
export function phraseTable(): string {
  const rows = phraseKeys.map(
    (key) => `| \`${key}\` | ${phraseOccasions[key]} | ${builtInPhrase(key, "en")} |`,
  );
  return ["| phrase | when it is heard | in English |", "| --- | --- | --- |", ...rows].join("\n");
}
