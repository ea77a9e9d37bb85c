import type { GraphMeetings } from "../actions/meetings/graphMeetings";
import type { PerformGraphAction } from "./makePerformGraphAction";

/** Makes the way to meetings at Graph: people ask for it, no call waits. */
export function makeGraphMeetings(perform: PerformGraphAction): GraphMeetings {
  return {
    listOnlineMeetings: async (organizer, asked) => {
      const { records } = await perform("listOnlineMeetings", {}, { organizer, ...asked });
      return records;
    },
    getOnlineMeeting: (meeting) => perform("getOnlineMeeting", {}, meeting),
    updateOnlineMeeting: (meeting, change) =>
      perform("updateOnlineMeeting", {}, { ...meeting, change }),
    deleteOnlineMeeting: (meeting) => perform("deleteOnlineMeeting", {}, meeting),
  };
}
