import type { CallStory } from "../story/callStory";
import type { StartedWorld } from "../world/startWorld";

const looksEveryInMs = 20_000;
/** Each of its calls has ended by itself by then, and been looked for. */
const longestInMs = 55 * 60_000;

/** Waits for the end of a campaign, and notes how it stands. */
export async function followCampaign(
  { time, storage }: StartedWorld,
  story: CallStory,
  key: string,
): Promise<void> {
  const until = time.now() + longestInMs;
  while (story.campaign?.head.finishedAt === undefined && time.now() < until) {
    await time.sleep(looksEveryInMs);
    story.campaign = (await storage.campaigns.loadCampaign(key))?.campaign;
    // It could not be started.
    if (story.campaign === undefined) break;
  }
  story.isOver = true;
}
