import type { Campaign } from "../../lib/campaign/campaign";
import type { CallStory, PlacedCall } from "../story/callStory";
import type { Circumstances, Invariant } from "./invariant";

type Recipient = Campaign["recipients"][number];

/** The report adds up, and says what was so. */
export const oneOutcome: Invariant = {
  name: "oneOutcome",
  says: "A campaign ends, and each of its recipients in one outcome: confirmed if and only if they heard what lies behind the key.",
  needs: "run",
  check: (story, circumstances) => {
    const { campaign } = story;
    if (campaign === undefined) return [];
    const isOpen = ({ state }: Recipient) => state === "waiting" || state === "calling";
    return [
      ...(campaign.head.finishedAt === undefined ? ["it has not ended"] : []),
      ...campaign.recipients.flatMap((one) => {
        const calls = callsOf(story, one.recipient);
        const pressed = calls.some((call) => isPressed(call, circumstances));
        const heard = calls.some((call) => heardAt(call, circumstances) !== undefined);
        return [
          ...(isOpen(one) ? [`${one.recipient} is ${one.state} in the end`] : []),
          ...(one.state === "confirmed" && !pressed
            ? [`${one.recipient} is confirmed and pressed no key`]
            : []),
          ...(one.state !== "confirmed" && heard
            ? [`${one.recipient} heard it all and is ${one.state}`]
            : []),
          ...(one.state === "notCalled" && calls.length > 0
            ? [`${one.recipient} was called and is notCalled`]
            : []),
        ];
      }),
    ];
  },
};

/** Whoever has confirmed is left in peace. */
export const confirmedOnce: Invariant = {
  name: "confirmedOnce",
  says: "Nobody is called by a campaign again who confirmed; where one is enough, nobody is called once somebody has.",
  needs: "run",
  check: (story, circumstances) => {
    const { campaign, placed } = story;
    if (campaign === undefined) return [];
    const isOneEnough = campaign.head.settings.order === "untilConfirmed";
    return placed.flatMap((call) => {
      const at = heardAt(call, circumstances);
      const again = placed.filter(
        (other) =>
          at !== undefined && other.at > at && (isOneEnough || other.recipient === call.recipient),
      );
      return again.map(({ label }) => `${label} rang after ${call.label} was confirmed`);
    });
  },
};

/** A campaign takes no more lines than it may. */
export const linesKept: Invariant = {
  name: "linesKept",
  says: "A campaign calls no more people at once than it was told to.",
  needs: "run",
  check: ({ mostAtOnce, placed }, { stories }) => {
    const isUp = ({ at, label }: PlacedCall, now: number) =>
      at <= now && endOf(stories.get(label)) > now;
    const most = Math.max(
      0,
      ...placed.map(({ at }) => placed.filter((one) => isUp(one, at)).length),
    );
    return most > mostAtOnce ? [`${most} calls went on at once, and ${mostAtOnce} may`] : [];
  },
};

function callsOf({ placed }: CallStory, recipient: string): readonly PlacedCall[] {
  return placed.filter((call) => call.recipient === recipient);
}

function isPressed({ label }: PlacedCall, { stories }: Circumstances): boolean {
  const { heard = [] } = stories.get(label) ?? {};
  return heard.some((fact) => fact.type === "tone" && fact.tone === "tone1");
}

/** When they heard the first words that lie behind the key. */
function heardAt(
  { label }: PlacedCall,
  { stories, wordsBehindKey }: Circumstances,
): number | undefined {
  const { heard = [] } = stories.get(label) ?? {};
  return heard.find((fact) => fact.type === "promptStarted" && wordsBehindKey.has(fact.words))?.at;
}

function endOf(story: CallStory | undefined): number {
  const last = story?.heard.at(-1);
  return last?.type === "ended" ? last.at : Infinity;
}
