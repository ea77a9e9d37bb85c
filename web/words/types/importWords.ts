import type { Count } from "./counting";

/** What is said where a menu of another system is brought over. */
export type ImportWords = Readonly<{
  importing: Readonly<{
    title: string;
    help: string;
    choose: string;
    tooLarge: string;
    failed: string;
    unknown: string;
    systems: Readonly<Record<"freeswitch" | "studio" | "connect" | "genesys" | "teams", string>>;
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
