import type { CallRecord } from "../ivr/call/callRecord";
import { limitSums } from "./limitSums";
import { makeTally, type Tally } from "./makeTally";
import type { VersionSums } from "./summedDay";

/** Sums of calls that come page by page, each version's for itself. */
export type VersionTally = Readonly<{
  add: (records: readonly CallRecord[]) => void;
  /** What it has come to, as it may be kept. */
  versions: () => readonly VersionSums[];
}>;

/** Makes the sums of a flow's calls by version. Hours are those of a time zone. */
export function makeVersionTally(timeZone: string): VersionTally {
  const tallies = new Map<number, Tally>();
  return {
    add: (records) => {
      for (const record of records) {
        const tally = tallies.get(record.version) ?? makeTally(timeZone);
        tallies.set(record.version, tally);
        tally.addCall(record);
      }
    },
    versions: () =>
      [...tallies]
        .map(([version, tally]) => ({ version, sums: limitSums(tally.sums()) }))
        .toSorted((one, other) => one.version - other.version),
  };
}
