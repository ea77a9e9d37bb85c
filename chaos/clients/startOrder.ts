import { nameAttempt } from "../../lib/placing/nameAttempt";
import type { CallStory } from "../story/callStory";
import { makeDice } from "../time/makeDice";
import { numberOfNotice } from "../world/publishedFlows";
import type { StartedWorld } from "../world/startWorld";
import { askPatiently, type Wish } from "./askPatiently";

const ringInSeconds = 20;

/** A program asks for one call, under a key of its own: at times twice at once, and at times it wants the call no more. */
export function startOrder(world: StartedWorld, story: CallStory): void {
  const { label } = story;
  const dice = makeDice(world.trial.seed, label, "order");
  const phone = `+4930666${10_000 + dice.whole(89_999)}`;
  world.stories.alias(nameAttempt(label), story);
  const place: Wish<Readonly<{ id: string }>> = {
    what: "asks for a call",
    ask: (app) =>
      app.placeOutboundCall({ to: { phone }, dialled: numberOfNotice, ring: ringInSeconds }, label),
  };
  const run = async () => {
    const isAskedTwice = dice.chance(0.4);
    const other = makeDice(world.trial.seed, label, "other order");
    const [placed] = await Promise.all([
      askPatiently(world, story, { ...place, dice }),
      isAskedTwice ? askPatiently(world, story, { ...place, dice: other }) : undefined,
    ]);
    if (placed !== undefined && dice.chance(0.2)) {
      await world.time.sleep(dice.between(0, 15_000));
      story.isUnwanted = true;
      const ask: Wish<void>["ask"] = (app) => app.withdrawOutboundCall(placed.answer.id);
      await askPatiently(world, story, { what: "wants no call any more", ask, dice });
    }
    story.isOver = true;
  };
  void run();
}
