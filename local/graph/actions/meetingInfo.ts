import { z } from "zod";
import type { SimulatedLobby } from "../../../lib/simulation/graph/placeCall";
import type { JsonObject } from "../calls/notifications";
import type { SimulatorSettings } from "../simulatorSettings";
import { identitySet } from "./bodyParts";
import { invalidArgument, type GraphAnswer } from "./graphAnswer";

/** How to join a meeting: https://learn.microsoft.com/graph/api/resources/meetinginfo */
export const meetingInfo = z.discriminatedUnion("@odata.type", [
  z.looseObject({
    "@odata.type": z.literal("#microsoft.graph.organizerMeetingInfo"),
    organizer: identitySet,
  }),
  z.looseObject({
    "@odata.type": z.literal("#microsoft.graph.joinMeetingIdMeetingInfo"),
    joinMeetingId: z.string().min(1),
    passcode: z.string().nullable(),
  }),
  z.looseObject({
    "@odata.type": z.literal("#microsoft.graph.tokenMeetingInfo"),
    token: z.string().min(1),
  }),
]);

type Asked = Readonly<{
  chatInfo?: Readonly<{ threadId: string }> | null | undefined;
  meetingInfo?: z.infer<typeof meetingInfo> | null | undefined;
  tenantId?: string | null | undefined;
}>;

/** A meeting that may be joined. */
export type FoundMeeting = Readonly<{
  lobby: SimulatedLobby;
  /** Users who are in it already. */
  people: readonly string[];
  chatInfo: JsonObject | null;
  meetingInfo: JsonObject;
}>;

/** The meeting that is meant, or why it may not be joined. */
export function findMeeting(
  meetings: SimulatorSettings["meetings"],
  { chatInfo = null, meetingInfo: asked, tenantId }: Asked,
): FoundMeeting | Readonly<{ refusal: GraphAnswer }> {
  if (!asked) return { refusal: invalidArgument("meetingInfo is missing.") };
  const name = nameOf(asked, chatInfo?.threadId);
  if (name === undefined) {
    return { refusal: invalidArgument("organizerMeetingInfo needs chatInfo and an organizer.") };
  }
  if (!tenantId) {
    // A meeting is in its organizer's tenant: https://learn.microsoft.com/graph/api/application-post-calls
    return { refusal: invalidArgument("tenantId is missing.") };
  }
  const { passcode, lobby = "none", people = [] } = meetings[name] ?? meetings["*"] ?? {};
  // No document says how a wrong passcode is refused: as an argument that does not hold, of all that are documented.
  if (passcode !== undefined && isWrong(asked, passcode)) {
    return { refusal: invalidArgument("The passcode of the meeting is wrong.") };
  }
  return { lobby, people, chatInfo, meetingInfo: asked };
}

function nameOf(
  asked: z.infer<typeof meetingInfo>,
  threadId: string | undefined,
): string | undefined {
  switch (asked["@odata.type"]) {
    case "#microsoft.graph.organizerMeetingInfo":
      return asked.organizer.user ? threadId : undefined;
    case "#microsoft.graph.joinMeetingIdMeetingInfo":
      return asked.joinMeetingId;
    case "#microsoft.graph.tokenMeetingInfo":
      return asked.token;
  }
}

/** Whoever comes by the chat or a token needs none. */
function isWrong(asked: z.infer<typeof meetingInfo>, passcode: string): boolean {
  return (
    asked["@odata.type"] === "#microsoft.graph.joinMeetingIdMeetingInfo" &&
    asked.passcode !== passcode
  );
}
