import { IvrError } from "../../errors";
import type { TeamsRecords } from "../../records/ports";
import type { PerformGraphAction } from "./makePerformGraphAction";

/** Makes the reader of what Graph tells of calls that are over, in the tenant of the app. */
export function makeTeamsRecords(perform: PerformGraphAction): TeamsRecords {
  return {
    listCallRecords: (period, next) => perform("listCallRecords", {}, { ...period, next }),
    getCallRecord: async (recordId) => {
      try {
        return await perform("getCallRecord", {}, { recordId });
      } catch (error) {
        // Graph makes a record some time after its call; one it will not give keeps nobody from reading the others.
        if (error instanceof IvrError && error.code === "GRAPH_REFUSED") return undefined;
        throw error;
      }
    },
    listPstnCalls: (days, next) => perform("getPstnCalls", {}, { ...days, next }),
    listDirectRoutingCalls: (days, next) => perform("getDirectRoutingCalls", {}, { ...days, next }),
  };
}
