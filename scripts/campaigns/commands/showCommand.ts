import { maskNumber } from "../../../lib/ivr/call/maskNumber";
import type { CampaignTarget } from "../../../lib/campaign/campaign";
import type { Command } from "../../commandLine/command";
import { table } from "../../commandLine/table";
import { utc } from "../../commandLine/utc";
import type { CampaignsContext } from "../campaignsContext";

/** `show KEY`: what came of each recipient. */
export const showCommand: Command<CampaignsContext> = {
  words: "show",
  form: "KEY",
  summary: "Show what came of each recipient; numbers with their last three digits.",
  options: {},
  run: async (context, input) => {
    const [key = ""] = input.positionals;
    const { showCampaign } = await context.openCampaigns();
    const campaign = await showCampaign(key);
    if (input.has("json")) {
      context.stdout(JSON.stringify(campaign));
      return 0;
    }
    const rows = campaign.recipients.map(({ to, state, tries, lastEnd, endedAt }) => [
      sayTarget(to),
      state,
      String(tries),
      lastEnd ?? "",
      endedAt === undefined ? "" : utc(endedAt),
    ]);
    const { state, end, refusal } = campaign;
    context.stdout(
      [
        `${key}: ${[state, end, refusal].filter((part) => part !== undefined).join(", ")}`,
        table(["WHO", "STATE", "CALLS", "LAST", "ENDED (UTC)"], rows),
      ].join("\n"),
    );
    return 0;
  },
};

function sayTarget(to: CampaignTarget): string {
  if ("person" in to) return to.person;
  if ("userId" in to) return to.userId;
  return to.phone.startsWith("+") ? maskNumber(to.phone) : to.phone;
}
