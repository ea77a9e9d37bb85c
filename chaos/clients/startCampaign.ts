import { campaignRequestSchema } from "../../lib/placing/campaigns/campaignRequest";
import type { CallStory } from "../story/callStory";
import { makeDice, type Dice } from "../time/makeDice";
import { numberOfNotice } from "../world/publishedFlows";
import type { StartedWorld } from "../world/startWorld";
import { askPatiently } from "./askPatiently";
import { followCampaign } from "./followCampaign";

/** Somebody starts a campaign, at times twice at once, and at times stops it; then waits for its end. */
export function startCampaign(world: StartedWorld, story: CallStory): void {
  const { time, trial } = world;
  const { label } = story;
  const dice = makeDice(trial.seed, label, "campaign");
  const campaign = campaignRequestSchema.parse(makeRequest(label, dice));
  story.mostAtOnce = campaign.maxAtOnce ?? 1;
  const start = {
    what: "starts a campaign",
    ask: ({ startCampaign: begin }: StartedWorld["instances"][number]["app"]) =>
      begin({ campaign, who: "chaos" }),
  };
  const run = async () => {
    const other = makeDice(trial.seed, label, "other campaign");
    const isAskedTwice = dice.chance(0.3);
    await Promise.all([
      askPatiently(world, story, { ...start, dice }),
      isAskedTwice ? askPatiently(world, story, { ...start, dice: other }) : undefined,
    ]);
    if (dice.chance(0.1)) {
      await time.sleep(dice.between(5_000, 60_000));
      const stop = { key: label, who: "chaos" };
      const ask = (app: StartedWorld["instances"][number]["app"]) => app.stopCampaign(stop);
      await askPatiently(world, story, { what: "stops the campaign", ask, dice });
    }
    await followCampaign(world, story, label);
  };
  void run();
}

function makeRequest(key: string, dice: Dice): unknown {
  const order = dice.chance(0.5) ? "all" : "untilConfirmed";
  const first = 10_000 + dice.whole(80_000);
  const recipients = Array.from({ length: 2 + dice.whole(2) }, (_, index) => ({
    phone: `+4930777${first + index}`,
  }));
  return {
    key,
    flow: "notice",
    dialled: numberOfNotice,
    recipients,
    order,
    tries: 2,
    tryAgainAfter: 60,
    ring: 20,
    ...(order === "all" ? { maxAtOnce: 2 } : {}),
    timeZone: "Europe/London",
  };
}
