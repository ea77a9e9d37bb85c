import type { ComponentChildren } from "preact";

/** What every line of the outline is made of. */
export type LineProps = Readonly<{
  /** The way to it, as people see it. */
  label: ComponentChildren;
  /** What a screen reader says, part by part; the last part names where the way leads. */
  spoken: readonly string[];
  /** Its place in the tree. */
  treeItem: Readonly<{
    role: "treeitem";
    "aria-level": number;
    "aria-posinset": number;
    "aria-setsize": number;
  }>;
}>;
