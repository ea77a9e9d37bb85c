import type { Config } from "../config";
import { addDays } from "../flow/time/addDays";
import type { ReadRoles } from "../graph/consent/grantedRoles";
import type { Graph } from "../graph/client/makeGraph";
import { makeDeleteDeadKeys } from "../messaging/makeDeleteDeadKeys";
import {
  makeCompleteCallRecords,
  type CompleteCallRecords,
} from "../records/makeCompleteCallRecords";
import type { Deleted } from "../records/ports";
import type { Storage } from "../storage/storage";
import { makeHasEnded } from "../worker/makeHasEnded";

/** What is done to records by the clock. */
export type Upkeep = Readonly<{
  /** The nightly clean-up, at an ISO instant. */
  deleteExpired: (now: string) => Promise<Deleted>;
  completeCallRecords: CompleteCallRecords;
}>;

/** Most rows of sums that one night deletes; the next goes on. */
const mostReportRows = 20_000;

/** Puts together what is done to records by the clock: first storage, then the dead letters, so that a queue that is away keeps nothing from being deleted. */
export function composeUpkeep(
  config: Config,
  {
    storage,
    teamsRecords,
    readRoles,
    now,
  }: Pick<Graph, "teamsRecords"> &
    Readonly<{ storage: Storage; readRoles: ReadRoles; now: () => string }>,
): Upkeep {
  const deleteDeadKeys = makeDeleteDeadKeys(
    config.serviceBus,
    config.callEventsQueue,
    makeHasEnded(storage.loadCall),
  );
  return {
    deleteExpired: async (at) => {
      const deleted = await storage.deleteExpired(at, config);
      const reportDays = await storage.reportDayStore.deleteReportDaysBefore(
        addDays(at.slice(0, 10), -config.reportsKeptDays),
        mostReportRows,
      );
      return { ...deleted, reportDays, deadKeys: await deleteDeadKeys() };
    },
    completeCallRecords: makeCompleteCallRecords({
      ...storage,
      teamsRecords,
      readRoles,
      appId: config.appId,
      now,
    }),
  };
}
