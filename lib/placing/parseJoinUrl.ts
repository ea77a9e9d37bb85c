import * as z from "zod";
import { isGuid } from "../flow/document/isGuid";
import type { CallTarget } from "../graph/actions/newCall";

/** The hosts of Teams in the clouds whose meetings can be joined. */
const hosts: ReadonlySet<string> = new Set([
  "teams.microsoft.com",
  "teams.cloud.microsoft",
  "gov.teams.microsoft.us",
  "dod.teams.microsoft.us",
]);

const guid = z.string().refine(isGuid);
const contextSchema = z.object({ Tid: guid, Oid: guid });

/** The meeting that a join link leads to; undefined for a link of neither form. Pure. */
export function parseJoinUrl(
  text: string,
): Extract<CallTarget, { kind: "organizerMeeting" | "joinMeetingId" }> | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.protocol !== "https:" || !hosts.has(url.hostname)) return undefined;
  return readLong(url) ?? readShort(url);
}

/** The form of a calendar's invitation: chat, message, and the organizer with their tenant. */
function readLong({ pathname, searchParams }: URL) {
  const [, thread, message] = /^\/l\/meetup-join\/([^/]+)\/(\d{1,20})\/?$/.exec(pathname) ?? [];
  const threadId = decode(thread);
  const context = readContext(searchParams.get("context"));
  if (threadId === undefined || message === undefined || context === undefined) return undefined;
  return {
    kind: "organizerMeeting",
    threadId,
    messageId: message,
    organizerId: context.Oid.toLowerCase(),
    organizerTenantId: context.Tid.toLowerCase(),
  } as const;
}

/** The short form: the meeting's id, and its passcode. */
function readShort({ pathname, searchParams }: URL) {
  const [, joinMeetingId] = /^\/meet\/(\d{6,20})\/?$/.exec(pathname) ?? [];
  if (joinMeetingId === undefined) return undefined;
  const passcode = searchParams.get("p") ?? "";
  return {
    kind: "joinMeetingId",
    joinMeetingId,
    ...(passcode === "" ? {} : { passcode }),
  } as const;
}

function decode(part: string | undefined): string | undefined {
  try {
    const text = part === undefined ? "" : decodeURIComponent(part);
    return /^19:.{1,300}@thread\.(?:v2|tacv2|skype)$/.test(text) ? text : undefined;
  } catch {
    // A broken escape: no link that Teams made.
    return undefined;
  }
}

function readContext(text: string | null): z.infer<typeof contextSchema> | undefined {
  try {
    return contextSchema.safeParse(JSON.parse(text ?? "")).data;
  } catch {
    // Not JSON: no link that Teams made.
    return undefined;
  }
}
