import * as z from "zod";
import { isGuid } from "../../../lib/flow/document/isGuid";
import type { Probe } from "../../../lib/health/probe";
import type { RegisterContext } from "../registerContext";

const user = z.object({ id: z.string() });

/** Whether each resource account that an entry point names is there. */
export function checkInstances(context: RegisterContext): Probe {
  const { appId, graphUrl } = context.settings;
  return {
    name: "instances",
    remedy:
      "An entry point names a resource account that cannot be read: Get-CsOnlineApplicationInstance lists those there are, by their ObjectId.",
    look: async () => {
      const { entryPoints } = await context.loadFlows();
      const ids = entryPoints
        .map(({ entryPoint }) => entryPoint.dialled)
        .filter((dialled) => isGuid(dialled) && dialled.toLowerCase() !== appId?.toLowerCase());
      if (ids.length === 0) return { note: "No entry point names a resource account by its id." };
      for (const id of ids) {
        user.parse(await context.askAsPerson(`${graphUrl}/v1.0/users/${id}?$select=id`));
      }
      return {};
    },
  };
}
