import type { ConferenceAction } from "../call/conferenceAction";
import { sayKindAndTarget } from "./sayTarget";

/** What is done in a call of several as one readable line: who is called in by a name of the bindings, nobody's id, no keys. */
export function sayConferenceAction(action: ConferenceAction): string {
  switch (action.type) {
    case "invite":
      return `invite ${action.people.map(({ target }) => ("userId" in target ? "user" : sayKindAndTarget(target))).join(" ")}`;
    case "removeParticipant":
    case "muteParticipant":
    case "muteAll":
    case "mute":
    case "unmute":
    case "startHoldMusic":
    case "stopHoldMusic":
    case "addLargeGalleryView":
    case "updateMetadata":
      return action.type;
    case "sendDtmfTones":
      return `sendDtmfTones ${action.tones.length}`;
    case "updateRecordingStatus":
      return `updateRecordingStatus ${action.status}`;
    case "changeScreenSharingRole":
      return `changeScreenSharingRole ${action.role}`;
  }
}
