import * as z from "zod";
import type { Probe } from "../../../lib/health/probe";
import type { RegisterContext } from "../registerContext";

const meetings = z.object({ value: z.array(z.unknown()) });
const permissions: readonly string[] = ["OnlineMeetings.ReadWrite.All", "OnlineMeetings.Read.All"];
/** No meeting has this id: what is asked is whether the app may ask. */
const filter = encodeURIComponent("joinMeetingIdSettings/joinMeetingId eq '0'");

/** Whether an application access policy lets the app act for each organizer of the bindings. */
export function checkOrganizers({ asApp, loadFlows }: RegisterContext): Probe {
  return {
    name: "organizers",
    remedy: "npm run flows -- bindings show says who they are.",
    look: async () => {
      const { context } = await loadFlows();
      const organizers = Object.values(context.bindings.organizers ?? {});
      if (organizers.length === 0) return { note: "The bindings name no organizer of meetings." };
      const granted = await asApp?.readRoles();
      if (asApp === undefined || granted?.type !== "roles") {
        return { note: "The app's token cannot be had here." };
      }
      if (!granted.roles.some((role) => permissions.includes(role))) {
        return {
          problem: `The app has no consent for ${permissions[0]}, so no meeting is made.`,
          remedy: `An administrator runs IVR_MORE_PERMISSIONS=${permissions[0]} scripts/azure/registerApp.sh consent.`,
        };
      }
      for (const { userId } of organizers) {
        const path = `users/${encodeURIComponent(userId)}/onlineMeetings?$filter=${filter}`;
        meetings.parse(await asApp.ask(path));
      }
      return {};
    },
  };
}
