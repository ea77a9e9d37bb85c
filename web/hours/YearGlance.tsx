import { addDays } from "../model/addDays";
import { lastDayOf, type Holiday } from "../model/holiday";
import { useBoundWords } from "../words/useBoundWords";
import { pageLocale } from "../words/pageLocale";

type YearGlanceProps = Readonly<{ year: string; holidays: readonly Holiday[]; today: string }>;

const months = Array.from({ length: 12 }, (_one, index) => index);
const [cell, gap, margin] = [9, 2, 34];

/** A year in one picture: a row a month, a square a day. The list below says the same. */
export function YearGlance({ year, holidays, today }: YearGlanceProps) {
  const { calendar: words } = useBoundWords();
  const days = daysOf(Number(year));
  const isHoliday = (date: string) =>
    holidays.some((holiday) => holiday.from <= date && date <= lastDayOf(holiday));
  const free = days.filter(isHoliday).length;
  const format = new Intl.DateTimeFormat(pageLocale(), {
    month: "short",
    timeZone: "UTC",
  });
  return (
    <figure class="yearGlance">
      <svg
        viewBox={`0 0 ${margin + 31 * (cell + gap)} ${12 * (cell + gap)}`}
        role="img"
        aria-label={words.glance(year, free)}
      >
        {months.map((month) => (
          <text key={month} x="0" y={month * (cell + gap) + cell - 1}>
            {format.format(Date.UTC(Number(year), month, 1))}
          </text>
        ))}
        {days.map((date) => (
          <rect
            key={date}
            class={kindOf(date, today, isHoliday(date))}
            x={margin + (Number(date.slice(8)) - 1) * (cell + gap)}
            y={(Number(date.slice(5, 7)) - 1) * (cell + gap)}
            width={cell}
            height={cell}
            rx="2"
          />
        ))}
      </svg>
      <figcaption class="quietText">{words.glance(year, free)}</figcaption>
    </figure>
  );
}

function kindOf(date: string, today: string, isHoliday: boolean): string {
  const weekday = new Date(`${date}T00:00Z`).getUTCDay();
  return [
    isHoliday ? "holiday" : weekday === 0 || weekday === 6 ? "weekend" : "working",
    ...(date === today ? ["today"] : []),
  ].join(" ");
}

function daysOf(year: number): readonly string[] {
  const first = `${String(year).padStart(4, "0")}-01-01`;
  return Array.from({ length: 366 }, (_one, index) => addDays(first, index)).filter(
    (date) => date.slice(0, 4) === first.slice(0, 4),
  );
}
