import { randomUUID } from "node:crypto";
import { makeActInCall, type ActInCall, type OperatingPorts } from "./operating/makeActInCall";
import { makeListParticipants, type ListParticipants } from "./operating/makeListParticipants";
import { makeMeetings, type Meetings } from "./operating/makeMeetings";

/** What people do in live calls, and with meetings. */
export type OperatedCalls = Meetings &
  Readonly<{ actInCall: ActInCall; listParticipants: ListParticipants }>;

/** Puts together what people do in live calls and with meetings, over any storage, queue and Graph. */
export function composeOperating(
  ports: Omit<OperatingPorts, "newId"> &
    Parameters<typeof makeListParticipants>[0] &
    Parameters<typeof makeMeetings>[0],
): OperatedCalls {
  return {
    actInCall: makeActInCall({ ...ports, newId: randomUUID }),
    listParticipants: makeListParticipants(ports),
    ...makeMeetings(ports),
  };
}
