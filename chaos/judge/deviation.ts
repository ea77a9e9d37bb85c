/** One way in which one call is not as it should be. */
export type Deviation = Readonly<{ invariant: string; label: string; what: string }>;
