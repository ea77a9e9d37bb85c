import type { HealthCheck } from "../../lib/health/healthReport";
import { runProbes } from "../../lib/health/runProbes";
import type { Command } from "../commandLine/command";
import { checkBotChannel } from "./checks/checkBotChannel";
import { checkCallRecords } from "./checks/checkCallRecords";
import { checkConsent } from "./checks/checkConsent";
import { checkInstances } from "./checks/checkInstances";
import { checkMail } from "./checks/checkMail";
import { checkNumbers } from "./checks/checkNumbers";
import { checkOrganizers } from "./checks/checkOrganizers";
import { checkPresence } from "./checks/checkPresence";
import { checkToken } from "./checks/checkToken";
import { checkWebhook } from "./checks/checkWebhook";
import type { RegisterContext } from "./registerContext";

const checks = [
  checkConsent,
  checkToken,
  checkBotChannel,
  checkWebhook,
  checkInstances,
  checkNumbers,
  checkPresence,
  checkOrganizers,
  checkMail,
  checkCallRecords,
];

/** `check`: proves of the registration what can be read, and changes nothing. */
export const checkCommand: Command<RegisterContext> = {
  words: "check",
  form: "",
  summary:
    "Prove what can be read: consent, token, bot, webhook, resource accounts, presence, organizers of meetings, mail. It changes nothing.",
  options: {},
  run: async (context, input) => {
    const report = await runProbes(
      checks.map((check) => check(context)),
      { timeoutInMs: 30_000 },
    );
    context.stdout(
      input.has("json") ? JSON.stringify(report) : report.checks.map(toLine).join("\n"),
    );
    return report.status === "ok" ? 0 : 1;
  },
};

function toLine({ name, problem, remedy, note }: HealthCheck): string {
  if (problem !== undefined) return `error ${name}: ${problem} ${remedy ?? ""}`.trimEnd();
  return note === undefined ? `ok ${name}` : `note ${name}: ${note}`;
}
