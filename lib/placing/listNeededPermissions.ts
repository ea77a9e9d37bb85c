import type { CallTarget } from "../graph/actions/newCall";

/** The application permissions of Graph of which a call needs one, the least first: https://learn.microsoft.com/graph/api/application-post-calls. Pure. */
export function listNeededPermissions({ kind }: CallTarget): readonly [string, ...string[]] {
  switch (kind) {
    case "user":
    case "phone":
      return ["Calls.Initiate.All"];
    case "group":
      return ["Calls.InitiateGroupCall.All"];
    case "organizerMeeting":
    case "joinMeetingId":
    case "tokenMeeting":
      return ["Calls.JoinGroupCall.All", "Calls.JoinGroupCallAsGuest.All"];
  }
}
