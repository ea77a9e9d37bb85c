/** What a probe found: nothing wrong, perhaps with a note, or a problem and what to do about it. */
export type Finding = Readonly<{ note?: string } | { problem: string; remedy: string }>;

/** Looks at one thing that calls depend on. */
export type Probe = Readonly<{
  name: string;
  /** What to do when the thing does not answer, or answers with an error that has no remedy of its own. */
  remedy: string;
  /** May reject: the reason is then the problem. */
  look: () => Promise<Finding>;
}>;
