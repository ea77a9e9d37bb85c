import type { NewFinding } from "../finding";

/** So long before its end something is told of. */
const soonInMs = 30 * 86_400_000;

/** Something that ends at an ISO instant. */
export type Ending = Readonly<{ endsAt: string; finding: (endsOn: string) => NewFinding }>;

/** Of things that end, those that end within 30 days, or have ended. Pure. */
export function judgeEnds(endings: readonly Ending[], now: string): readonly NewFinding[] {
  return endings.flatMap(({ endsAt, finding }) => {
    const left = Date.parse(endsAt) - Date.parse(now);
    if (!(left <= soonInMs)) return [];
    const found = finding(endsAt.slice(0, 10));
    return [left > 0 ? { ...found, isDue: true as const } : found];
  });
}
