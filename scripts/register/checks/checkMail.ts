import * as z from "zod";
import type { Probe } from "../../../lib/health/probe";
import { probeMail } from "../../../lib/health/probeMail";
import type { RegisterContext } from "../registerContext";

/** Mail.Send: https://learn.microsoft.com/graph/permissions-reference#mailsend */
const mailSend = "b633e1c5-b582-4048-a93e-9f11b44c7e96";
const assignments = z.object({ value: z.array(z.object({ appRoleId: z.string() })) });

/** Whether mail may be sent from the mailboxes of channels and, by the tenant's own list, from no other. */
export function checkMail(context: RegisterContext): Probe {
  const { settings, asApp, askAsPerson, loadFlows } = context;
  const loadBindings = async () => (await loadFlows()).context.bindings;
  return probeMail({
    loadBindings,
    readRoles: async () => {
      if (settings.appId === undefined) return { type: "unknown" };
      const url = `${settings.graphUrl}/v1.0/servicePrincipals(appId='${settings.appId}')/appRoleAssignments`;
      const { value } = assignments.parse(await askAsPerson(url));
      const isOpen = value.some(({ appRoleId }) => appRoleId === mailSend);
      return { type: "roles", roles: isOpen ? ["Mail.Send"] : [] };
    },
    probeMailbox:
      asApp?.probeMailbox ??
      (() =>
        Promise.resolve({
          unproven: "a managed identity speaks for the app, so the deep health check looks at it",
        })),
  });
}
