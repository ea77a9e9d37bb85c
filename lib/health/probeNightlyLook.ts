import type { NightlyReport } from "../nightly/findings/finding";
import { findingLanguages } from "../nightly/findings/findingLanguages";
import { sayFinding, sayFindingPlace, sayNotLooked } from "../nightly/findings/sayFinding";
import type { Finding, Probe } from "./probe";

/** A look that was made longer ago than two nights says nothing of today. */
const staleAfterInMs = 50 * 3_600_000;
const mostSaid = 20;

/** What the last nightly look found to be broken; what is only due, and what it could not look at, is a note. */
export function probeNightlyLook(
  ports: Readonly<{
    loadNightlyReport: () => Promise<NightlyReport | undefined>;
    now: () => string;
  }>,
): Probe {
  return {
    name: "nightlyLook",
    remedy: "Storage could not be read: see the check of the tables.",
    look: async (): Promise<Finding> => {
      const report = await ports.loadNightlyReport();
      if (report === undefined) return { note: "No night has been looked at yet." };
      if (Date.parse(ports.now()) - Date.parse(report.at) > staleAfterInMs) {
        return {
          problem: `The nightly look was last made on ${report.at.slice(0, 10)}.`,
          remedy: "Look at the failures of the function nightlyLook: its timer runs at 03:47 UTC.",
        };
      }
      const words = findingLanguages.en;
      const broken = report.findings.filter(({ isDue }) => isDue !== true);
      if (broken.length > 0) {
        return {
          problem: broken.slice(0, mostSaid).map(sayWithPlace).join(" "),
          remedy: [...new Set(broken.map(({ code }) => words.remedies[code]))].join(" "),
        };
      }
      const notes = [
        ...report.findings.map((finding) => sayFinding(finding, words)),
        ...report.looks.flatMap((look) => sayNotLooked(look, words) ?? []),
      ];
      return notes.length === 0 ? {} : { note: notes.slice(0, mostSaid).join(" ") };
    },
  };
}

function sayWithPlace(finding: NightlyReport["findings"][number]): string {
  const words = findingLanguages.en;
  const [place] = finding.places;
  const said = sayFinding(finding, words);
  return place === undefined ? said : `${sayFindingPlace(place, words)}: ${said}`;
}
