import type { Count } from "./counting";
import type { ForeignSystem } from "../../../lib/importing/foreignSystems";

/** What is said where a menu of another system is brought over. */
export type ImportWords = Readonly<{
  importing: Readonly<{
    title: string;
    help: string;
    choose: string;
    tooLarge: string;
    failed: string;
    unknown: string;
    systems: Readonly<Record<ForeignSystem, string>>;
    found: (system: string, names: string) => string;
    needed: string;
    dropped: string;
    changed: string;
    kept: Count;
    more: Count;
    take: Count;
    cancel: string;
  }>;
}>;
