import type { NightlyReport } from "../../../lib/nightly/findings/finding";
import { findingLanguages } from "../../../lib/nightly/findings/findingLanguages";
import {
  sayFinding,
  sayFindingPlace,
  sayNotLooked,
} from "../../../lib/nightly/findings/sayFinding";
import type { Command } from "../../commandLine/command";
import type { ReportsContext } from "../reportsContext";

/** `night`: what the last nightly look found. */
export const nightCommand: Command<ReportsContext> = {
  words: "night",
  form: "",
  summary:
    "Show what the last nightly look found: what broke, where, and what to do. Exit code 1 where something is broken.",
  options: {},
  run: async (context, input) => {
    const { storage } = await context.openStorage();
    const report = await storage.nightlyReportStore.loadNightlyReport();
    if (input.has("json")) context.stdout(JSON.stringify(report ?? null));
    else context.stdout(report === undefined ? "No night has been looked at yet." : toText(report));
    const isBroken = report?.findings.some(({ isDue }) => isDue !== true) ?? false;
    return isBroken ? 1 : 0;
  },
};

function toText({ at, findings, mended, looks }: NightlyReport): string {
  const words = findingLanguages.en;
  return [
    `Looked at ${at}: ${findings.length} ${findings.length === 1 ? "finding" : "findings"}, ${mended.length} mended.`,
    ...findings.flatMap((finding) => [
      `${finding.isDue === true ? "soon" : "broken"}: ${sayFinding(finding, words)}`,
      ...finding.places.map((place) => `  in ${sayFindingPlace(place, words)}`),
      `  ${words.remedies[finding.code]} Known since ${finding.since.slice(0, 10)}.`,
    ]),
    ...looks.flatMap((look) => sayNotLooked(look, words) ?? []),
  ].join("\n");
}
