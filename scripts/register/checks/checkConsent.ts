import * as z from "zod";
import { isAllowed } from "../../../lib/graph/consent/isAllowed";
import { sayConsentCommand } from "../../../lib/graph/consent/sayConsentCommand";
import { sayPermission } from "../../../lib/graph/consent/sayPermission";
import { permissions } from "../../../lib/graph/permissions";
import type { Probe } from "../../../lib/health/probe";
import { listNeeds } from "../listNeeds";
import type { RegisterContext } from "../registerContext";

const assignments = z.object({ value: z.array(z.object({ appRoleId: z.string() })) });

/** Whether the home tenant has consented to what the flows need, by its own list of assignments. */
export function checkConsent(context: RegisterContext): Probe {
  const { appId, graphUrl } = context.settings;
  return {
    name: "consent",
    remedy: "Sign in to the tenant (az login), with the right to read its enterprise applications.",
    look: async () => {
      if (appId === undefined) return { note: "IVR_APP_ID is not set." };
      const url = `${graphUrl}/v1.0/servicePrincipals(appId='${appId}')/appRoleAssignments`;
      const { value } = assignments.parse(await context.askAsPerson(url));
      const ids = value.map(({ appRoleId }) => appRoleId);
      const granted = Object.entries(permissions).flatMap(([name, { id }]) =>
        ids.includes(id) ? [name] : [],
      );
      const missing = listNeeds(await context.loadFlows()).flatMap(({ scenarios }) =>
        scenarios.filter((scenario) => !isAllowed(granted, scenario)),
      );
      return missing.length === 0
        ? {}
        : {
            problem: `Nobody consented to ${[...new Set(missing.map(sayPermission))].join(", ")}, which the flows need for ${missing.join(", ")}.`,
            remedy: `An administrator runs ${[...new Set(missing.map(sayConsentCommand))].join(", ")}.`,
          };
    },
  };
}
