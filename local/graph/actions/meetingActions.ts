import { z } from "zod";
import type { MeetingActionName } from "../../../lib/graph/actions/index";
import { refuseOrganizer, type MadeMeeting } from "./createOnlineMeeting";
import { checkBody, invalidArgument, refuse, type GraphAnswer } from "./graphAnswer";

/** The meetings that were made, by their ids. */
export type MadeMeetings = Map<string, MadeMeeting>;

const instant = z.iso.datetime({ offset: true });

/** What Graph lets change of a meeting, as far as the app asks for it: https://learn.microsoft.com/graph/api/onlinemeeting-update */
const change = z.looseObject({
  subject: z.string().max(255).optional(),
  startDateTime: instant.optional(),
  endDateTime: instant.optional(),
  lobbyBypassSettings: z
    .looseObject({
      scope: z
        .enum([
          "organizer",
          "organization",
          "organizationAndFederated",
          "everyone",
          "invited",
          "organizationExcludingGuests",
        ])
        .optional(),
      isDialInBypassEnabled: z.boolean().optional(),
    })
    .optional(),
  participants: z.never().optional(),
});

type Asked = Readonly<{
  accessPolicy: readonly string[];
  meetings: MadeMeetings;
  organizer: string;
  meetingId: string;
  query: Readonly<Record<string, string>>;
  body: unknown;
}>;

/** Answers what is asked of meetings that were made. */
export function answerMeetings(
  name: Exclude<MeetingActionName, "createOnlineMeeting">,
  asked: Asked,
): GraphAnswer {
  const { accessPolicy, meetings, organizer, meetingId } = asked;
  const refusal = refuseOrganizer(accessPolicy, organizer);
  if (refusal !== undefined) return refusal;
  if (name === "listOnlineMeetings") return listMeetings(asked);
  const meeting = meetings.get(meetingId);
  // No document shows how Graph refuses a meeting that is not there: as anything else that it does not find.
  if (meeting?.organizer !== organizer) return refuse(404, "NotFound", "Meeting not found.");
  switch (name) {
    case "getOnlineMeeting":
      return { status: 200, body: meeting.body };
    case "updateOnlineMeeting":
      return changeMeeting(meetings, meeting, asked.body);
    case "deleteOnlineMeeting":
      meetings.delete(meetingId);
      return { status: 204 };
  }
}

/** Graph finds a meeting by how it is joined, and lists none otherwise: https://learn.microsoft.com/graph/api/onlinemeeting-get */
function listMeetings({ meetings, organizer, query }: Asked): GraphAnswer {
  const filter = query["$filter"] ?? "";
  const [, field, quoted = ""] =
    /^(JoinWebUrl|joinMeetingIdSettings\/joinMeetingId) eq '(.*)'$/i.exec(filter) ?? [];
  if (field === undefined) return invalidArgument("The filter is missing or not supported.");
  const wanted = quoted.replaceAll("''", "'");
  const isWanted = ({ body, joinMeetingId }: MadeMeeting) =>
    (field.toLowerCase() === "joinweburl" ? body.joinWebUrl : joinMeetingId) === wanted;
  const found = [...meetings.values()].filter(
    (one) => one.organizer === organizer && isWanted(one),
  );
  return { status: 200, body: { value: found.map(({ body }) => body) } };
}

function changeMeeting(meetings: MadeMeetings, meeting: MadeMeeting, given: unknown): GraphAnswer {
  const checked = checkBody(change, given);
  if ("refusal" in checked) return checked.refusal;
  const { startDateTime, endDateTime, lobbyBypassSettings = {}, ...rest } = checked.body;
  if ((startDateTime === undefined) !== (endDateTime === undefined)) {
    return invalidArgument("startDateTime and endDateTime must be changed together.");
  }
  if (startDateTime !== undefined && Date.parse(endDateTime ?? "") <= Date.parse(startDateTime)) {
    return invalidArgument("endDateTime must be after startDateTime.");
  }
  const body = {
    ...meeting.body,
    ...rest,
    ...(startDateTime === undefined ? {} : { startDateTime, endDateTime }),
    lobbyBypassSettings: {
      ...(meeting.body["lobbyBypassSettings"] as object),
      ...lobbyBypassSettings,
    },
  };
  meetings.set(body.id, { ...meeting, body });
  return { status: 200, body };
}
