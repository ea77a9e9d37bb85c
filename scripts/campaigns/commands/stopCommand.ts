import type { Command } from "../../commandLine/command";
import type { CampaignsContext } from "../campaignsContext";

/** `stop KEY`: calls nobody any more. */
export const stopCommand: Command<CampaignsContext> = {
  words: "stop",
  form: "KEY",
  summary: "Call nobody any more, within five minutes; calls that go on come to their own end.",
  options: {},
  run: async (context, input) => {
    const [key = ""] = input.positionals;
    const { stopCampaign } = await context.openCampaigns();
    await stopCampaign({ key, who: context.who });
    context.stdout(
      input.has("json")
        ? JSON.stringify({ key, stopped: true })
        : `Stopped: ${key} calls nobody any more, within five minutes.`,
    );
    return 0;
  },
};
