import type { CallStory, Heard } from "../story/callStory";

/** A time in which an answered caller heard nothing although nothing was under way. */
export type Stretch = Readonly<{ from: number; to: number; after: string; until: string }>;

/** All silences of a call, however short. Pure. */
export function silenceStretches({ heard }: CallStory): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let quiet: Readonly<{ since: number; after: string }> | undefined;
  let underWay: UnderWay = { isAudible: false, busy: new Set() };
  for (const fact of heard) {
    const isPress = fact.type === "tone" || fact.type === "ended";
    underWay = follow(underWay, fact);
    const isQuiet = underWay.isAudible && underWay.busy.size === 0;
    if (quiet !== undefined && (!isQuiet || isPress)) {
      stretches.push({ from: quiet.since, to: fact.at, after: quiet.after, until: fact.type });
      quiet = undefined;
    }
    if (isQuiet && fact.type !== "ended") quiet ??= { since: fact.at, after: fact.type };
  }
  return stretches;
}

type UnderWay = Readonly<{ isAudible: boolean; busy: ReadonlySet<string> }>;

/** What begins and ends what a caller can attend to: words, a recording, somebody being rung, the own hold. */
const begins: Partial<Readonly<Record<Heard["type"], string>>> = {
  promptStarted: "prompt",
  beep: "recording",
  recordingStarted: "recording",
  transferring: "transfer",
  held: "hold",
};
const ends: Partial<Readonly<Record<Heard["type"], string>>> = {
  promptEnded: "prompt",
  recordingEnded: "recording",
  transferFailed: "transfer",
  resumed: "hold",
};

function follow({ isAudible, busy }: UnderWay, { type }: Heard): UnderWay {
  const begun = begins[type];
  const ended = ends[type];
  const now = new Set(busy);
  if (begun !== undefined) now.add(begun);
  if (ended !== undefined) now.delete(ended);
  return { isAudible: isAudible || type === "audioActive", busy: now };
}
