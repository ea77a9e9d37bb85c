import { z } from "zod";
import { checkBody, invalidArgument, refuse, type GraphAnswer } from "./graphAnswer";

const body = z.looseObject({
  startDateTime: z.iso.datetime({ offset: true }),
  endDateTime: z.iso.datetime({ offset: true }),
  subject: z.string().max(255).optional(),
  joinMeetingIdSettings: z.looseObject({ isPasscodeRequired: z.boolean() }).optional(),
});

/** What the simulated Graph needs for making a meeting. */
export type MeetingPorts = Readonly<{
  tenantId: string;
  /** In whose name the app may act, by object ids; `*` for everybody. */
  accessPolicy: readonly string[];
  /** Digits that no other meeting has. */
  newMeetingId: () => string;
}>;

/** A meeting that was made: by its id it can be joined. `body` is all that Graph tells of it. */
export type MadeMeeting = Readonly<{
  organizer: string;
  joinMeetingId: string;
  passcode: string | undefined;
  body: MeetingBody;
}>;

type MeetingBody = Readonly<{ id: string; joinWebUrl: string }> & Readonly<Record<string, unknown>>;

/** Refuses whom no access policy covers: https://learn.microsoft.com/graph/cloud-communication-online-meeting-application-access-policy */
export function refuseOrganizer(
  accessPolicy: MeetingPorts["accessPolicy"],
  organizer: string,
): GraphAnswer | undefined {
  return accessPolicy.includes("*") || accessPolicy.includes(organizer)
    ? undefined
    : refuse(403, "Forbidden", "No application access policy found for this app.");
}

/** Makes an online meeting: https://learn.microsoft.com/graph/api/application-post-onlinemeetings */
export function createOnlineMeeting(
  { tenantId, accessPolicy, newMeetingId }: MeetingPorts,
  organizer: string,
  given: unknown,
): Readonly<{ answer: GraphAnswer; meeting?: MadeMeeting }> {
  const refusal = refuseOrganizer(accessPolicy, organizer);
  if (refusal !== undefined) return { answer: refusal };
  const checkedBody = checkBody(body, given);
  if ("refusal" in checkedBody) return { answer: checkedBody.refusal };
  const { startDateTime, endDateTime, subject = "", joinMeetingIdSettings } = checkedBody.body;
  if (Date.parse(endDateTime) <= Date.parse(startDateTime)) {
    return { answer: invalidArgument("endDateTime must be after startDateTime.") };
  }
  const joinMeetingId = newMeetingId();
  const isPasscodeRequired = joinMeetingIdSettings?.isPasscodeRequired === true;
  const passcode = isPasscodeRequired ? `Pc${joinMeetingId.slice(-4)}` : undefined;
  const threadId = `19:meeting_${joinMeetingId}@thread.v2`;
  const context = JSON.stringify({ Tid: tenantId, Oid: organizer });
  const made = {
    "@odata.type": "#microsoft.graph.onlineMeeting",
    id: Buffer.from(`${organizer}*0*${threadId}`).toString("base64"),
    startDateTime,
    endDateTime,
    subject,
    joinWebUrl: `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(threadId)}/0?context=${encodeURIComponent(context)}`,
    chatInfo: { threadId, messageId: "0", replyChainMessageId: "0" },
    participants: { organizer: { identity: { user: { id: organizer } } } },
    lobbyBypassSettings: { scope: "organization", isDialInBypassEnabled: false },
    joinMeetingIdSettings: { isPasscodeRequired, joinMeetingId, passcode: passcode ?? null },
  };
  return {
    meeting: { organizer, joinMeetingId, passcode, body: made },
    answer: { status: 201, body: made },
  };
}
