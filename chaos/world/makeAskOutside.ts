import type { AskOutside, OutsideAnswer } from "../../lib/outside/makeAskOutside";
import type { Faults } from "../faults/makeFaults";
import type { ToldNews } from "../story/callStory";
import type { Stories } from "../story/makeStories";
import { makeDice } from "../time/makeDice";
import type { VirtualTime } from "../time/makeVirtualTime";
import type { Effect } from "./effect";
import { noteNews } from "./noteNews";

type Options = Readonly<{
  seed: number;
  time: VirtualTime;
  faults: Faults;
  effect: Effect;
  stories: Stories;
  /** Whose chance it is where an address names no call. */
  instance: string;
}>;

const takesInMs = 60;

/** Makes the door to the outside of an instance: a business that knows its customers, mostly. */
export function makeAskOutside(options: Options): AskOutside {
  const { seed, time, faults, effect, instance } = options;
  return (request) => {
    const reference = request.headers["idempotency-key"];
    if (reference !== undefined) return tellChannel(options, reference, request);
    return effect(
      {
        name: "ask outside",
        about: request.body ?? "",
        service: "outside",
        fault: () => new Error("connect ECONNREFUSED"),
        takesInMs,
      },
      async () => {
        // Chance by what is asked and when, so that a call alone meets the same answers.
        const dice = makeDice(seed, "outside", request.url, request.body ?? "", time.now());
        if (faults.strikes("nameNotFound", instance)) throw new Error("getaddrinfo ENOTFOUND");
        if (faults.strikes("lookUpIsSlow", instance)) {
          const takes = dice.between(2_000, 12_000);
          await time.sleep(Math.min(takes, request.timeoutInMs));
          if (takes > request.timeoutInMs) throw new Error("The operation was aborted.");
        }
        if (faults.strikes("lookUpFails", instance)) return { status: 500, body: "" };
        return answer(dice.roll(), dice.pick(["shipped", "inWork", "lost"]));
      },
    );
  };
}

/** A channel takes what it is told, but may be away; and nobody may hear that it took it. */
function tellChannel(
  { time, effect, stories }: Options,
  reference: string,
  { body: text = "" }: Parameters<AskOutside>[0],
): Promise<OutsideAnswer> {
  let news: ToldNews | undefined;
  const onUnheard = () => {
    if (news !== undefined) news.isUnheard = true;
  };
  return effect(
    {
      name: "tell a channel",
      about: text,
      service: "outside",
      fails: "channelFails",
      losesReply: "channelReplyLost",
      fault: () => {
        onUnheard();
        return new Error("connect ECONNREFUSED");
      },
      takesInMs,
      onUnheard,
    },
    async () => {
      news = noteNews(stories, { at: time.now(), reference, text });
      return { status: 202, body: "" };
    },
  );
}

function answer(roll: number, status: string): OutsideAnswer {
  if (roll < 0.15) return { status: 404, body: "" };
  const values = {
    status,
    customer: { name: "Ada", id: "77" },
    balance: 123.4,
    amount: 12,
    id: "77",
    name: "Ada",
    sign: "plus",
    until: "2026-12-01",
  };
  return { status: 200, body: JSON.stringify(values) };
}
