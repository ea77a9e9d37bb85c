import type { CallNotification } from "../../local/graph/calls/notifications";
import type { Faults } from "../faults/makeFaults";
import type { Surroundings } from "../scenarios/scenario";
import type { CallStory } from "../story/callStory";
import type { Stories } from "../story/makeStories";
import { makeDice, type Dice } from "../time/makeDice";
import type { VirtualTime } from "../time/makeVirtualTime";

/** Posts one notification to the app, under a message id. */
export type PostNotification = (
  story: CallStory,
  notification: CallNotification,
  messageId: string,
) => void;

type Options = Readonly<{
  seed: number;
  time: VirtualTime;
  faults: Faults;
  stories: Stories;
  surroundings: Surroundings;
  post: PostNotification;
}>;

const usualDelayInMs = 5;

/** Makes Graph's way of telling: once and at once, or lost, late, overtaken and twice as the faults want it. */
export function makeDelivery(options: Options) {
  const { time, faults, stories, surroundings } = options;
  const dice = new Map<string, Dice>();
  const counts = new Map<string, number>();
  const lostFirst = new Set<string>();

  const diceOf = (label: string): Dice => {
    const known = dice.get(label) ?? makeDice(options.seed, label, "delivery");
    dice.set(label, known);
    return known;
  };
  const isLost = ({ label }: CallStory, kind: string): boolean => {
    const first = `${label} ${kind}`;
    if (surroundings.losesFirst?.includes(kind) === true && !lostFirst.has(first)) {
      lostFirst.add(first);
      return !faults.isHealed();
    }
    const mayBeLost = surroundings.losesOnly?.includes(kind) ?? true;
    return mayBeLost && faults.strikes("notificationLost", label);
  };
  const messageIdOf = (label: string): string => {
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    return `${label}.m${count}`;
  };

  return (story: CallStory, notification: CallNotification): void => {
    const { label } = story;
    const { kind } = notification;
    if (isLost(story, kind)) {
      stories.tell(story, "fault", `the news "${kind}" is lost`);
      return;
    }
    const chance = diceOf(label);
    const messageId = messageIdOf(label);
    let delayInMs = usualDelayInMs;
    if (faults.strikes("notificationSwapped", label)) delayInMs = chance.between(20, 270);
    if (faults.strikes("notificationLate", label)) delayInMs = chance.between(1_000, 15_000);
    time.after(delayInMs, () => options.post(story, notification, messageId));
    if (faults.strikes("notificationMuchLater", label)) {
      const muchLaterInMs = chance.between(20_000, 60_000);
      time.after(muchLaterInMs, () => options.post(story, notification, messageId));
    }
    if (faults.strikes("notificationDoubled", label)) {
      const isNew = faults.strikes("doubledUnderNewId", label);
      const again = isNew ? messageIdOf(label) : messageId;
      const repeatedInMs = delayInMs + chance.between(0, 400);
      time.after(repeatedInMs, () => options.post(story, notification, again));
    }
  };
}
