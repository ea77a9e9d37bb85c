import { makeActInCall, type ActInCall, type OperatingPorts } from "./makeActInCall";
import { makeListParticipants, type ListParticipants } from "./makeListParticipants";
import { makeMeetings, type Meetings } from "./makeMeetings";

/** What people do in live calls, and with meetings. */
export type OperatedCalls = Meetings &
  Readonly<{ actInCall: ActInCall; listParticipants: ListParticipants }>;

/** Makes all that people do in live calls and with meetings. */
export function makeOperatedCalls(
  ports: OperatingPorts &
    Parameters<typeof makeListParticipants>[0] &
    Parameters<typeof makeMeetings>[0],
): OperatedCalls {
  return {
    actInCall: makeActInCall(ports),
    listParticipants: makeListParticipants(ports),
    ...makeMeetings(ports),
  };
}
