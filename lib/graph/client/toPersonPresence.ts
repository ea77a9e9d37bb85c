import type { PersonPresence } from "../../flow/presence/personPresence";
import type { Presence } from "../actions/getPresencesByUserId";

/** What an activity says more exactly than availability does. */
const byActivity: Readonly<Record<string, PersonPresence>> = {
  inacall: "inACall",
  inaconferencecall: "inACall",
  inameeting: "inAMeeting",
  presenting: "presenting",
  donotdisturb: "doNotDisturb",
  urgentinterruptionsonly: "doNotDisturb",
  focusing: "doNotDisturb",
  outofoffice: "outOfOffice",
};

const byAvailability: Readonly<Record<string, PersonPresence>> = {
  available: "available",
  availableidle: "available",
  away: "away",
  berightback: "away",
  busy: "busy",
  busyidle: "busy",
  donotdisturb: "doNotDisturb",
  offline: "offline",
};

/** One word for what Graph says of somebody by three fields. */
export function toPersonPresence({
  availability,
  activity,
  outOfOfficeSettings,
}: Presence): PersonPresence {
  if (outOfOfficeSettings?.isOutOfOffice === true) return "outOfOffice";
  return (
    byActivity[activity?.toLowerCase() ?? ""] ??
    byAvailability[availability?.toLowerCase() ?? ""] ??
    "unknown"
  );
}
