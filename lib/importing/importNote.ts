/** What became of one element of a foreign document. */
export type ImportNote = Readonly<{
  /** The element's place: field names and positions from the top, such as `states[2].properties.say`. */
  path: string;
  /** Where the format has lines: the element's, from 1. */
  line?: number;
  /** The element's name, in its own system's words. */
  what: string;
  /**
   * `needed`: somebody has to fill something in, or to decide something, before callers reach the draft. `changed`: it is in
   * the draft, but not as it was. `dropped`: it is not in the draft. `harmless`: the same, and no caller notices.
   */
  severity: "kept" | "needed" | "changed" | "dropped" | "harmless";
  /** A sentence for the person who imports. */
  message: string;
}>;
