import { readFileSync } from "node:fs";
import path from "node:path";
import { parseKeptPlan } from "../../scripts/transcripts/parseKeptPlan";
import type { PlanOf } from "../../scripts/transcripts/runTranscript";
import { aPlan } from "./aPlan";
import { fixtureFlow } from "./readFixture";

/** What a golden transcript goes by: flows of the fixtures, or the file beside it. */
export const transcriptPlan: PlanOf = ({ flows, file }) =>
  file === undefined
    ? aPlan(flows.map(fixtureFlow))
    : parseKeptPlan(readFileSync(path.join(__dirname, "../transcripts", file), "utf8"));
