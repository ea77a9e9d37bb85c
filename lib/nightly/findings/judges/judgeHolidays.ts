import { checkFlow, type CheckContext } from "../../../flow/check/checkFlow";
import type { Flow } from "../../../flow/document/flow";
import { localTime } from "../../../flow/time/localTime";
import type { FindingPlace, NewFinding } from "../finding";
import { toPlace } from "../toPlace";

/** Opening hours whose holidays are all over, as the check before publishing says it of today. Pure. */
export function judgeHolidays(
  flows: readonly Flow[],
  context: CheckContext,
  now: string,
): readonly NewFinding[] {
  const found = new Map<string, NewFinding & { places: FindingPlace[] }>();
  for (const flow of flows) {
    const today = localTime(now, flow.timeZone).date;
    for (const { code, path, values } of checkFlow(flow, { ...context, today }).problems) {
      if (code !== "holidaysPast") continue;
      const isOfFlow = Object.keys(flow.schedules ?? {}).some((key) =>
        path.startsWith(`schedules.${key}.`),
      );
      // Shared hours are one thing, however many flows obey them.
      const subject = isOfFlow ? `${flow.key} ${path}` : path;
      const place = toPlace(flow);
      const known = found.get(subject);
      if (known !== undefined) {
        known.places.push(place);
        continue;
      }
      const said = { schedule: String(values["schedule"]), last: String(values["last"]) };
      found.set(subject, { code, subject, values: said, places: [place] });
    }
  }
  return [...found.values()];
}
