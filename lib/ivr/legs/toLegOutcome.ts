import type { CallEnd } from "../call/callEvent";
import type { IvrState } from "../call/ivrState";
import type { LegOutcome } from "../call/leg";

const ends: Readonly<Partial<Record<CallEnd, LegOutcome>>> = {
  busy: "busy",
  declined: "declined",
  rejected: "declined",
  unanswered: "noAnswer",
};

/** How far a leg has come, by where its call is; undefined for a call that is none. Pure. */
export function toLegOutcome({
  parent,
  activity,
  frames,
  answeredAt,
}: Pick<IvrState, "parent" | "activity" | "frames" | "answeredAt">): LegOutcome | undefined {
  if (parent === undefined) return undefined;
  const place = frames.at(-1)?.place;
  const said = place?.type === "builtIn" ? place.name : undefined;
  // Whoever is awaited has their words from the beginning, and takes the call by answering.
  const name = said === "legAwaited" && answeredAt === undefined ? undefined : said;
  if (name === "legDeclined") return "declined";
  if (name === "legUnheard") return "machine";
  const isOver = activity.type === "ended";
  if (name !== undefined) return isOver ? "ended" : "taken";
  if (answeredAt !== undefined) return isOver ? "ended" : "answered";
  return isOver ? (ends[activity.end] ?? "ended") : "ringing";
}
