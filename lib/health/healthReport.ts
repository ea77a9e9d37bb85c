/** What one check found. `problem` says what is wrong and `remedy` what to do; `note` says what could not be known. */
export type HealthCheck = Readonly<{
  name: string;
  ok: boolean;
  durationInMs: number;
  note?: string;
  problem?: string;
  remedy?: string;
}>;

/** All checks; `problem` as soon as one of them found something. Nothing in it is secret: no values of settings, no tokens, no numbers. */
export type HealthReport = Readonly<{
  status: "ok" | "problem";
  checks: readonly HealthCheck[];
}>;
