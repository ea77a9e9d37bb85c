import type { FindingCode, FindingValues, LookName, SilentReason } from "./finding";

/** What is said of findings in one language. */
export type FindingWords = Readonly<{
  problems: { readonly [Code in FindingCode]: (values: FindingValues[Code]) => string };
  remedies: Readonly<Record<FindingCode, string>>;
  reasons: Readonly<Record<SilentReason, string>>;
  looks: Readonly<Record<LookName, string>>;
  /** A look that was not made, and why. */
  notLooked: (look: string, why: string) => string;
  failed: string;
  late: string;
  lacks: (permission: string) => string;
  inFlow: (flow: string, step: string | undefined) => string;
  andMore: (count: number) => string;
}>;
