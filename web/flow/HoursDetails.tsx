import type { Schedule } from "../../lib/flow/document/schedule";
import { weekFromMonday } from "../model/weekFromMonday";
import { useWords } from "../words/useWords";
import { pageLocale } from "../words/pageLocale";

type HoursDetailsProps = Readonly<{ name: string; schedule: Schedule | undefined }>;

/** A week's opening hours and the holidays; nothing for hours that are kept outside of the flow. */
export function HoursDetails({ name, schedule }: HoursDetailsProps) {
  const words = useWords();
  if (schedule === undefined) return null;
  const date = new Intl.DateTimeFormat(pageLocale(), {
    dateStyle: "medium",
    timeZone: "UTC",
  });
  return (
    <section>
      <h3>{schedule.title ?? name}</h3>
      <table class="hours">
        <tbody>
          {weekFromMonday.map((day) => {
            const ranges = schedule.weekly[day] ?? [];
            return (
              <tr key={day} class={ranges.length === 0 ? "isClosed" : undefined}>
                <th scope="row">{words.days[day]}</th>
                <td>
                  {ranges.length === 0
                    ? words.details.closedAllDay
                    : ranges.map(([from, to]) => `${from}–${to}`).join(", ")}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {schedule.holidays !== undefined && schedule.holidays.length > 0 && (
        <>
          <h4>{words.details.holidays}</h4>
          <ul class="holidays">
            {schedule.holidays.map((holiday) => (
              <li key={`${holiday.from} ${holiday.name}`}>
                <span>{holiday.name}</span>
                <span>
                  {date.formatRange(new Date(holiday.from), new Date(holiday.to ?? holiday.from))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
