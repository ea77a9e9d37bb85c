/** What the nightly look looks at, in the order in which people read of it. */
export const lookNames = [
  "people",
  "numbers",
  "queues",
  "endpoints",
  "certificates",
  "holidays",
  "prompts",
  "recordings",
] as const;
export type LookName = (typeof lookNames)[number];

/** Why an address does not answer. */
export type SilentReason = "noName" | "certificate" | "late" | "notAllowed" | "noConnection";

/** What each finding says, in values that every language can say. */
export type FindingValues = Readonly<{
  personGone: Readonly<{ name: string }>;
  personDisabled: Readonly<{ name: string }>;
  numberUnassigned: Readonly<{ number: string }>;
  instanceGone: Readonly<{ instance: string }>;
  queueGone: Readonly<{ name: string }>;
  queueUnassigned: Readonly<{ name: string; number: string }>;
  addressSilent: Readonly<{ name: string; host: string; reason: SilentReason }>;
  addressFails: Readonly<{ name: string; host: string; status: number }>;
  certificateEnds: Readonly<{ host: string; endsOn: string }>;
  appCertificateEnds: Readonly<{ endsOn: string }>;
  appSecretEnds: Readonly<{ endsOn: string }>;
  holidaysPast: Readonly<{ schedule: string; last: string }>;
  promptMissing: Readonly<{ text: string }>;
  recordingsEnd: Readonly<{ mailbox: string; count: number; endsOn: string }>;
}>;
export type FindingCode = keyof FindingValues;

/** Where something is used: a flow by its key and name, and the step, where there is one. */
export type FindingPlace = Readonly<{
  flow: string;
  flowName: string;
  step?: string;
  stepName?: string;
}>;

/** One code with its own values. */
export type SaidFinding = {
  [Code in FindingCode]: Readonly<{ code: Code; values: FindingValues[Code] }>;
}[FindingCode];

/** One thing that broke, or is about to. */
export type NewFinding = SaidFinding &
  Readonly<{
    /** What it is about: with the code it tells this finding from all others, night after night. */
    subject: string;
    places: readonly FindingPlace[];
    /** Nothing is broken yet. */
    isDue?: true;
  }>;

/** A finding of a report: which look found it, and since when it is known (ISO instant). */
export type NightlyFinding = NewFinding & Readonly<{ look: LookName; since: string }>;

/** How one look went. */
export type LookOutcome =
  | Readonly<{ name: LookName; outcome: "looked" }>
  | Readonly<{ name: LookName; outcome: "failed" | "late" }>
  /** Nobody consented to what it takes. */
  | Readonly<{ name: LookName; outcome: "lacksPermission"; permission: string }>;

/** What a night found: everything that is known to be wrong, and what no longer is. */
export type NightlyReport = Readonly<{
  at: string;
  looks: readonly LookOutcome[];
  findings: readonly NightlyFinding[];
  mended: readonly NightlyFinding[];
  /** When people were last told, ISO instant. */
  toldAt?: string;
}>;
