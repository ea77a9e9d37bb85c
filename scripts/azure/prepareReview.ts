import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { acceptedFindings, acceptedFindingsPath } from "./review/acceptedFindings";
import { forReviewers } from "./review/forReviewers";

/*
 * tsx scripts/azure/prepareReview.ts ENVIRONMENT DIRECTORY: what the workflow hands to PSRule for Azure and to Checkov.
 * They get the evaluated snapshot of an environment, so they judge what is deployed, and not what they make of Bicep.
 * Prints which ids Checkov may skip as an output of a workflow's step.
 */
const [environment = "", directory = ""] = process.argv.slice(2);
const read = (path: string) => readFileSync(join(__dirname, "../..", path), "utf8");

const review = forReviewers(
  JSON.parse(read(`infra/snapshots/${environment}.json`)),
  read(".github/ps-rule.yaml"),
  acceptedFindings(read(acceptedFindingsPath)),
  environment,
);
mkdirSync(directory, { recursive: true });
writeFileSync(join(directory, "resources.json"), JSON.stringify(review.resources, undefined, 2));
writeFileSync(join(directory, "template.json"), JSON.stringify(review.template, undefined, 2));
writeFileSync(join(directory, "ps-rule.yaml"), review.options);
console.log(`checkov=${review.skip.join(",")}`);
