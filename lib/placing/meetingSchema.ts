import * as z from "zod";
import { isGuid } from "../flow/document/isGuid";
import type { CallTarget } from "../graph/actions/newCall";
import { parseJoinUrl } from "./parseJoinUrl";

const guid = z
  .string()
  .refine(isGuid, "must be an object id such as 00000000-0000-0000-0000-000000000000")
  .transform((value) => value.toLowerCase());

const joinUrl = z.string().transform((text, context) => {
  const target = parseJoinUrl(text);
  if (target !== undefined) return target;
  context.addIssue(
    "must be a join link of Teams: https://teams.microsoft.com/l/meetup-join/<thread>/<message>?context=<context>, or https://teams.microsoft.com/meet/<id>?p=<passcode>",
  );
  return z.NEVER;
});

const fields = z.strictObject({
  joinUrl: joinUrl.optional(),
  joinMeetingId: z
    .string()
    .transform((text) => text.replaceAll(" ", ""))
    .pipe(z.string().regex(/^\d{6,20}$/, "must be the id of a meeting, as its invitation shows it"))
    .optional(),
  passcode: z.string().min(1).max(64).optional(),
  threadId: z
    .string()
    .regex(/^19:.{1,300}$/, "must be the thread of the meeting's chat, which begins with 19:")
    .optional(),
  messageId: z
    .string()
    .regex(/^\d{1,20}$/, "must be a number, 0 for most meetings")
    .optional(),
  organizer: guid.optional(),
  token: z.string().min(1).max(4096).optional(),
});

type MeetingTarget = Exclude<CallTarget, { kind: "user" | "phone" | "group" }>;

const forms =
  "must have exactly one of: `joinUrl`; `joinMeetingId` with `passcode` where there is one; `threadId`, `messageId` and `organizer`; `token`";

/** A meeting in one of the four forms in which Graph can be asked to join it. */
export const meetingSchema = fields.transform((given, context): MeetingTarget => {
  const targets = [given.joinUrl, byId(given), byOrganizer(given), byToken(given)].filter(
    (target) => target !== undefined,
  );
  const [target] = targets;
  if (target !== undefined && targets.length === 1 && !hasLeftOver(given, target)) return target;
  context.addIssue(forms);
  return z.NEVER;
});

type Given = z.infer<typeof fields>;

function byId({ joinMeetingId, passcode }: Given): MeetingTarget | undefined {
  if (joinMeetingId === undefined) return undefined;
  return {
    kind: "joinMeetingId",
    joinMeetingId,
    ...(passcode === undefined ? {} : { passcode }),
  };
}

function byOrganizer({ threadId, messageId, organizer }: Given): MeetingTarget | undefined {
  if (threadId === undefined || messageId === undefined || organizer === undefined)
    return undefined;
  return { kind: "organizerMeeting", threadId, messageId, organizerId: organizer };
}

function byToken({ token }: Given): MeetingTarget | undefined {
  return token === undefined ? undefined : { kind: "tokenMeeting", token };
}

/** Half of another form beside a whole one is a mistake that nobody should have to guess. */
function hasLeftOver(given: Given, target: MeetingTarget): boolean {
  const { passcode, threadId, messageId, organizer } = given;
  const hasOrganizer = [threadId, messageId, organizer].some((part) => part !== undefined);
  if (hasOrganizer && (given.joinUrl !== undefined || target.kind !== "organizerMeeting"))
    return true;
  return passcode !== undefined && given.joinMeetingId === undefined;
}
