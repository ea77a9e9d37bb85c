import { readAt } from "../edits/atPath";
import { setValue } from "../edits/setValue";
import { fixing, type FindFixes } from "./quickFix";

type Holiday = Readonly<{ from: string; to?: string }>;

/** Removes the holidays that are over. */
export const removePast: FindFixes = ({ path }, { flow, today }) => {
  const [, name = ""] = path.split(".");
  const place = `schedules.${name}.holidays`;
  const holidays = readAt(flow, place);
  if (!Array.isArray(holidays)) return [];
  const left = (holidays as readonly Holiday[]).filter(({ from, to = from }) => to >= today);
  return [{ name: "removePast", what: "", edit: fixing(setValue(place, left)) }];
};
