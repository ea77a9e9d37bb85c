import { clouds } from "../../lib/clouds";
import type { Bindings } from "../../lib/flow/document/bindings";
import { permissions } from "../../lib/graph/permissions";
import { maskText } from "../../lib/ivr/lines/maskText";
import type { Command } from "../commandLine/command";
import { table } from "../commandLine/table";
import { listNeeds } from "./listNeeds";
import type { RegisterContext, RegisterSettings } from "./registerContext";

/** `plan`: what this environment's flows need, with ids and commands. */
export const planCommand: Command<RegisterContext> = {
  words: "plan",
  form: "",
  summary:
    "Print what the flows that answer calls need: permissions, bot, numbers, and the commands.",
  options: {},
  run: async (context, input) => {
    const { settings } = context;
    const flows = await context.loadFlows();
    const needs = listNeeds(flows).map((need) => ({ ...need, id: permissions[need.name].id }));
    const dialled = flows.entryPoints.map(({ entryPoint }) => entryPoint.dialled);
    const mailboxes = listMailboxes(flows.context.bindings);
    if (input.has("json")) {
      context.stdout(
        JSON.stringify({ permissions: needs, bot: botOf(settings), dialled, mailboxes }),
      );
      return 0;
    }
    const appId = settings.appId ?? "<application id>";
    context.stdout(
      [
        "Application permissions of Microsoft Graph (resource 00000003-0000-0000-c000-000000000000):",
        table(
          ["PERMISSION", "ID", "FOR", "STEPS"],
          needs.map(({ name, id, scenarios, steps }) => [
            name,
            id,
            scenarios.join(" "),
            steps.join(", ") || "every call",
          ]),
        ),
        `  scripts/azure/registerApp.sh register   the app (${appId}) asks for them`,
        "  scripts/azure/registerApp.sh trust      the managed identity speaks for it",
        "  scripts/azure/registerApp.sh consent    an administrator grants them",
        "",
        "The bot's Teams channel (azd provision sets it):",
        ...Object.entries(botOf(settings)).map(([name, value]) => `  ${name}: ${String(value)}`),
        "",
        "The Teams app:",
        `  npm run teams:package -- ${appId}`,
        "",
        ...numberLines(dialled, appId),
        ...meetingLines(needs, appId),
        "",
        ...mailLines(mailboxes),
        "",
        ...recordLines(appId),
      ].join("\n"),
    );
    return 0;
  },
};

function botOf({ publicUrl, cloud }: RegisterSettings) {
  return {
    enableCalling: true,
    callingWebhook: `${publicUrl ?? "<public root>"}/api/calls`,
    deploymentEnvironment: clouds[cloud].deploymentEnvironment,
  };
}

/** A permission that not everybody is asked for, and what a Teams administrator has to allow besides. */
function meetingLines(
  needs: readonly Readonly<{ name: string; scenarios: readonly string[] }>[],
  appId: string,
): readonly string[] {
  const need = needs.find(({ scenarios }) => scenarios.includes("createOnlineMeeting"));
  if (need === undefined) return [];
  return [
    "",
    "Flows make online meetings. An administrator grants the permission, a Teams administrator the policy, for each organizer of the bindings:",
    `  IVR_MORE_PERMISSIONS=${need.name} scripts/azure/registerApp.sh consent`,
    `  New-CsApplicationAccessPolicy -Identity ivr -AppIds ${appId}`,
    "  Grant-CsApplicationAccessPolicy -PolicyName ivr -Identity <organizer>",
  ];
}

function numberLines(dialled: readonly string[], appId: string): readonly string[] {
  const numbers = dialled.filter((one) => one.startsWith("+"));
  if (numbers.length === 0) return ["No entry point is a telephone number: none is needed."];
  return [
    `Telephone numbers: ${numbers.map(maskText).join(", ")}. Each belongs to a resource account of this app:`,
    `  scripts/azure/newTeamsResourceAccount.ps1 -UserPrincipalName <name> -ApplicationId ${appId} -TelephoneNumber <number>`,
  ];
}

function listMailboxes({ channels = {} }: Bindings): readonly string[] {
  const all = Object.values(channels).flatMap((one) => (one.kind === "mail" ? [one.from] : []));
  return [...new Set(all)];
}

function mailLines(mailboxes: readonly string[]): readonly string[] {
  if (mailboxes.length === 0) return ["No channel sends mail: Exchange grants nothing."];
  return [
    "Mail, from these mailboxes alone. Exchange grants it, never Mail.Send in Entra:",
    ...mailboxes.map((mailbox) => `  scripts/azure/grantMail.sh ${mailbox}`),
  ];
}

/** Nobody needs these, so nobody is asked for them. */
function recordLines(appId: string): readonly string[] {
  const wanted = (["CallRecords.Read.All", "CallRecord-PstnCalls.Read.All"] as const).map(
    (name) =>
      `  az ad app permission add --id ${appId} --api 00000003-0000-0000-c000-000000000000 --api-permissions ${permissions[name].id}=Role   ${name}`,
  );
  return [
    "Only where records of calls are to be completed by what Teams knows, or the telephone network alone:",
    ...wanted,
    `  az ad app permission admin-consent --id ${appId}`,
  ];
}
