/** How long a switch stays on, as people choose it. */
export const switchStays = ["untilOff", "oneHour", "today", "tomorrow", "ownTime"] as const;

/** One of these choices. */
export type SwitchStay = (typeof switchStays)[number];

const hourInMs = 3_600_000;
const morning = 8;

/** When a switch turns off by itself, in the reader's own time; undefined for never. `own` is what a field for date and time holds. Pure. */
export function switchEnd(stay: SwitchStay, own: string, now: Date): Date | undefined {
  switch (stay) {
    case "untilOff":
      return undefined;
    case "oneHour":
      return new Date(now.getTime() + hourInMs);
    case "today":
      return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    case "tomorrow":
      return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, morning);
    case "ownTime":
      return new Date(own);
  }
}
