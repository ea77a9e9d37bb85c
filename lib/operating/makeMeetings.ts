import { IvrError } from "../errors";
import type { MeetingQuery } from "../graph/actions/meetings/listOnlineMeetings";
import type { OnlineMeetingFacts } from "../graph/actions/meetings/onlineMeeting";
import type { MeetingChange } from "../graph/actions/meetings/updateOnlineMeeting";
import type { GraphMeetings } from "../graph/actions/meetings/graphMeetings";
import { ownEntry } from "../ivr/call/ownEntry";
import type { SaveAuditEntry } from "../records/ports";
import type { WorkerPorts } from "../worker/ports";

/** A meeting of an organizer, by the organizer's name in the bindings. */
type Meeting = Readonly<{ organizer: string; meetingId: string }>;

/**
 * What programs do with online meetings. All reject with BINDING_NOT_FOUND for an organizer whom the bindings do not name, with
 * MEETING_NOT_FOUND, STORAGE_UNAVAILABLE or as GraphMeetings do.
 */
export type Meetings = Readonly<{
  findMeeting: (
    request: MeetingQuery & Readonly<{ organizer: string }>,
  ) => Promise<OnlineMeetingFacts>;
  showMeeting: (meeting: Meeting) => Promise<OnlineMeetingFacts>;
  changeMeeting: (
    request: Meeting & Readonly<{ change: MeetingChange; who: string }>,
  ) => Promise<OnlineMeetingFacts>;
  deleteMeeting: (request: Meeting & Readonly<{ who: string }>) => Promise<void>;
}>;

/** Makes the way to the meetings of those in whose name the app may act. */
export function makeMeetings(
  ports: Readonly<{
    loadBindings: WorkerPorts["loadBindings"];
    meetings: GraphMeetings;
    saveAuditEntry: SaveAuditEntry;
    /** ISO instant of now. */
    now: () => string;
  }>,
): Meetings {
  const findOrganizer = async (key: string): Promise<string> => {
    const { organizers = {} } = await ports.loadBindings();
    const organizer = ownEntry(organizers, key);
    if (organizer !== undefined) return organizer.userId;
    throw new IvrError(
      "BINDING_NOT_FOUND",
      `The bindings name no organizer ${key}: ${sayKnown(Object.keys(organizers))}`,
    );
  };
  const refer = async ({ organizer, meetingId }: Meeting) => ({
    organizer: await findOrganizer(organizer),
    meetingId,
  });
  // After the deed, unlike in calls: what Graph refuses has changed nothing, and a meeting can be looked at again.
  const note = (what: "meetingChanged" | "meetingDeleted", who: string, detail: string) =>
    ports.saveAuditEntry({ at: ports.now(), who, what, subject: "meetings", detail });

  return {
    findMeeting: async ({ organizer, ...asked }) => {
      const found = await ports.meetings.listOnlineMeetings(await findOrganizer(organizer), asked);
      const [meeting] = found;
      if (meeting !== undefined) return meeting;
      throw new IvrError(
        "MEETING_NOT_FOUND",
        `${organizer} has no meeting that is joined like this: it was deleted, or is another organizer's.`,
      );
    },
    showMeeting: async (meeting) => ports.meetings.getOnlineMeeting(await refer(meeting)),
    changeMeeting: async ({ change, who, ...meeting }) => {
      const changed = await ports.meetings.updateOnlineMeeting(await refer(meeting), change);
      await note("meetingChanged", who, `${meeting.organizer}: ${Object.keys(change).join(", ")}`);
      return changed;
    },
    deleteMeeting: async ({ who, ...meeting }) => {
      await ports.meetings.deleteOnlineMeeting(await refer(meeting));
      await note("meetingDeleted", who, meeting.organizer);
    },
  };
}

function sayKnown(keys: readonly string[]): string {
  return keys.length === 0
    ? "it has none. npm run flows -- bindings says how they are set."
    : `it has ${keys.join(", ")}.`;
}
