import type { FlowDraft } from "../draft/makeDraft";
import type { ImportContext } from "../importContext";
import type { Sounds } from "./makeSounds";

/** A menu being imported: where it stands in its flow, and what is around it. */
export type MenuPlace = Readonly<{
  draft: FlowDraft;
  context: ImportContext;
  sounds: Sounds;
  key: string;
  /** The menu that the dial plan calls: where it ends, the call leaves the menus. */
  isTop: boolean;
  /** Where a call goes that leaves the menus. */
  exit: () => string;
  menuKey: (name: string) => string | undefined;
}>;
