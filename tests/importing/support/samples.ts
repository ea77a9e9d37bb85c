import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importFlow, type ImportRequest } from "../../../lib/importing/importFlow";

const folder = join(__dirname, "../../fixtures/foreignMenus");

/** The text of a file of the samples. */
export function sampleText(file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

/** All samples, each with the system it comes from and the files that belong to it. */
export const samples: readonly Readonly<{
  from: ImportRequest["from"];
  file: string;
  companions?: readonly string[];
}>[] = [
  {
    from: "freeswitch",
    file: "freeswitch/demo_ivr.xml",
    companions: ["freeswitch/phrases-demo-ivr.xml"],
  },
  { from: "studio", file: "twilio/schedule-check-flow.json" },
  { from: "connect", file: "amazon-connect/RulesEngineDTMFMenu.json" },
  { from: "connect", file: "amazon-connect/legacy-remote-sample.json" },
  { from: "genesys", file: "genesys/SimpleFinancialIvr_v2-0.yaml" },
  { from: "genesys", file: "genesys/ani-blacklist.yaml" },
  { from: "teams", file: "teams/example2.transcribed.json" },
  { from: "teams", file: "teams/simpleivrbot.transcribed.json" },
];

/** Imports one of them. */
export function importSample(file: string) {
  const sample = samples.find((one) => one.file === file);
  if (sample === undefined) throw new Error(`There is no sample ${file}.`);
  return importFlow({
    from: sample.from,
    text: sampleText(file),
    fileName: file,
    companions: (sample.companions ?? []).map((name) => ({ name, text: sampleText(name) })),
  });
}
