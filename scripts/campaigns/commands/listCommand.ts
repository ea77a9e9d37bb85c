import type { Command } from "../../commandLine/command";
import { table } from "../../commandLine/table";
import { utc } from "../../commandLine/utc";
import type { CampaignsContext } from "../campaignsContext";

const shown = 200;

/** `list`: the campaigns, the newest first. */
export const listCommand: Command<CampaignsContext> = {
  words: "list",
  form: "",
  summary: "List the campaigns, the newest first, with how many confirmed.",
  options: {},
  run: async (context, input) => {
    const { listCampaigns } = await context.openCampaigns();
    const campaigns = await listCampaigns(shown);
    if (input.has("json")) {
      context.stdout(JSON.stringify(campaigns));
      return 0;
    }
    const rows = campaigns.map(({ key, startedAt, state, end, flow, counts }) => {
      const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
      return [key, utc(startedAt), end ?? state, flow, `${counts.confirmed} of ${all}`];
    });
    context.stdout(
      rows.length === 0
        ? "There are no campaigns."
        : table(["KEY", "STARTED (UTC)", "STATE", "FLOW", "CONFIRMED"], rows),
    );
    return 0;
  },
};
