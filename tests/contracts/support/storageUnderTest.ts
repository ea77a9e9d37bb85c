import type { Storage } from "../../../lib/storage/storage";
import type { Tables } from "../../../lib/storage/tables/tables";

/** An empty store of one kind, with its clock and its record of requests. */
export type StorageUnderTest = Readonly<{
  storage: Storage;
  tables: Tables;
  /** Each request so far, such as `Calls read`; emptied by the test. */
  requests: string[];
  /** Moves the clock of the caches forward. */
  pass: (milliseconds: number) => void;
  now: () => string;
}>;

export type OpenStorage = () => Promise<StorageUnderTest>;
