import * as z from "zod";
import { isAllowed } from "../../../lib/graph/consent/isAllowed";
import type { Probe } from "../../../lib/health/probe";
import type { RegisterContext } from "../registerContext";

const presence = z.object({ availability: z.string() });

/** Whether the presence of one person of the bindings can be read. */
export function checkPresence({ asApp, loadFlows }: RegisterContext): Probe {
  return {
    name: "presence",
    remedy: "The person's object id in the bindings may be wrong: npm run flows -- bindings show.",
    look: async () => {
      const granted = await asApp?.readRoles();
      if (asApp === undefined || granted?.type !== "roles") {
        return { note: "The app's token cannot be had here." };
      }
      if (!isAllowed(granted.roles, "getPresencesByUserId")) {
        return { note: "Presence.Read.All is missing, so nobody's presence is asked for." };
      }
      const { context } = await loadFlows();
      const [person] = Object.values(context.bindings.people ?? {});
      if (person === undefined) return { note: "The bindings name nobody." };
      presence.parse(await asApp.ask(`users/${encodeURIComponent(person.userId)}/presence`));
      return {};
    },
  };
}
