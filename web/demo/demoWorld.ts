import type { Flow } from "../../lib/flow/document/flow";
import { addDays } from "../model/addDays";
import { wallAt } from "../model/instantAt";
import { firstWorld, worldLike, type PhoneWorld } from "../phone/phoneWorld";
import type { PageLanguage } from "../words/languages";

/** The world of a call on a demo flow: a working day, and look-ups and PINs as a test of the flow has them. Pure. */
export function demoWorld(
  flow: Flow,
  like: string | undefined,
  { now, language }: Readonly<{ now: string; language: PageLanguage }>,
): PhoneWorld {
  const first = firstWorld(flow, now);
  const test = flow.tests?.find(({ name }) => name === like);
  const spoken = flow.languages.find((tag) => tag.split("-")[0] === language);
  return {
    ...first,
    ...(test === undefined ? {} : worldLike(flow, test)),
    ...(spoken === undefined ? {} : { language: spoken }),
    wall: demoTimes(flow, now)[0] ?? first.wall,
  };
}

/** When a flow is worth calling, by its own clock: on a working day, in the evening, on a Sunday. Pure. */
export function demoTimes(flow: Flow, now: string): readonly string[] {
  const today = wallAt(now, flow.timeZone).slice(0, 10);
  const next = (weekday: number) =>
    addDays(today, (weekday - new Date(`${today}T00:00Z`).getUTCDay() + 7) % 7);
  const tuesday = next(2);
  return [`${tuesday}T10:00`, `${tuesday}T21:00`, `${next(0)}T12:00`];
}
