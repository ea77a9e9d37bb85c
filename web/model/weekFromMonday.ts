import { weekdays } from "../../lib/flow/time/localTime";

const [sunday, ...others] = weekdays;

/** The days as a week is read: Monday first. */
export const weekFromMonday = [...others, sunday] as const;
