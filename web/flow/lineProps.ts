import type { ComponentChildren } from "preact";

/** What every line of the outline is made of. */
export type LineProps = Readonly<{
  /** The way to it, as people see it. */
  label: ComponentChildren;
  /** Its place in the tree. Its name is what it shows: nobody hears other words than others see. */
  treeItem: Readonly<{
    role: "treeitem";
    "aria-level": number;
    "aria-posinset": number;
    "aria-setsize": number;
  }>;
}>;
