import type { Breaches } from "./demand";

/** A rule of public reviewers of templates, restated over what a deployment would make. */
export type ReviewRule = Readonly<{
  /** Names and references of PSRule for Azure (`Azure.X.Y`, `AZR-000000`) and ids of Checkov (`CKV_AZURE_0`). */
  ids: string;
  demands: string;
  breaches: Breaches;
}>;
