import type { ForeignSystem } from "../../lib/importing/foreignSystems";
import type { ImportResult } from "../../lib/importing/importFlow";

/** A file of another system. */
export type ForeignText = Readonly<{ name: string; text: string }>;

/** What became of it: drafts and a line for each part, or nothing where no known system writes such files. */
export type Imported = Readonly<{ system?: ForeignSystem; result?: ImportResult }>;
