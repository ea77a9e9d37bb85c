import { useState } from "preact/hooks";
import { localToday } from "../check/useChecked";
import { useEditing } from "../flow/editing";
import { FieldProblems, useProblems } from "../flow/fields/Field";
import { setValue } from "../model/edits/setValue";
import { addElement } from "../model/edits/listEdits";
import { lastDayOf, mostHolidays, type Holiday } from "../model/holiday";
import { useBoundWords } from "../words/useBoundWords";
import { useWords } from "../words/useWords";
import { FileDialog } from "./FileDialog";
import { HolidayRow } from "./HolidayRow";
import { holidayDates } from "./holidayDates";
import { PasteDialog } from "./PasteDialog";
import { YearGlance } from "./YearGlance";

type HolidaysProps = Readonly<{ path: string; holidays: readonly Holiday[] }>;

/** The holidays of a calendar, year by year, with the ways to have more of them. */
export function Holidays({ path, holidays }: HolidaysProps) {
  const { details } = useWords();
  const { calendar: words } = useBoundWords();
  const problems = useProblems(path, true);
  const today = localToday();
  const years = yearsOf(holidays, today);
  const [chosen, setYear] = useState(today.slice(0, 4));
  const year = years.includes(chosen) ? chosen : (years[0] ?? chosen);
  const shown = holidays
    .map((holiday, index) => ({ holiday, index }))
    .filter(
      ({ holiday }) => holiday.from.slice(0, 4) <= year && year <= lastDayOf(holiday).slice(0, 4),
    )
    .toSorted((one, other) => (one.holiday.from < other.holiday.from ? -1 : 1));
  const next = holidays
    .filter((holiday) => lastDayOf(holiday) >= today)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))[0];
  return (
    <fieldset class="holidaysPart" data-path={path} tabIndex={-1}>
      <legend>{details.holidays}</legend>
      <FieldProblems problems={problems} />
      <p class="quietText">
        {next === undefined ? words.noneToCome : words.next(next.name, holidayDates(next))}
      </p>
      <HolidayTools path={path} holidays={holidays} showYear={setYear} />
      <div class="segments" role="group" aria-label={words.year}>
        {years.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === year ? "true" : "false"}
            onClick={() => setYear(one)}
          >
            {one}
          </button>
        ))}
      </div>
      <YearGlance year={year} holidays={holidays} today={today} />
      {shown.length === 0 && <p class="quietText">{words.noHolidays}</p>}
      <ul class="holidayRows">
        {shown.map(({ holiday, index }) => (
          <HolidayRow key={index} path={path} index={index} holiday={holiday} today={today} />
        ))}
      </ul>
    </fieldset>
  );
}

type HolidayToolsProps = HolidaysProps & Readonly<{ showYear: (year: string) => void }>;

function HolidayTools({ path, holidays, showYear }: HolidayToolsProps) {
  const { fields } = useWords();
  const { calendar: words } = useBoundWords();
  const { edit } = useEditing();
  const [asked, setAsked] = useState<"paste" | "file">();
  const today = localToday();
  const past = holidays.filter((holiday) => lastDayOf(holiday) < today).length;
  const take = (found: readonly Holiday[]) => {
    setAsked(undefined);
    edit(setValue(path, [...holidays, ...found]));
    const [first] = found;
    if (first !== undefined) showYear(first.from.slice(0, 4));
  };
  const dialog = { known: holidays, take, close: () => setAsked(undefined) };
  return (
    <div class="holidayTools">
      {holidays.length < mostHolidays && (
        <button
          type="button"
          class="add"
          onClick={() => {
            edit(addElement(path, { name: fields.newHoliday, from: today }));
            showYear(today.slice(0, 4));
          }}
        >
          + {words.add}
        </button>
      )}
      <button type="button" class="add" onClick={() => setAsked("paste")}>
        {words.paste}
      </button>
      <button type="button" class="add" onClick={() => setAsked("file")}>
        {words.file}
      </button>
      {past > 0 && (
        <button
          type="button"
          class="add"
          onClick={() =>
            edit(
              setValue(
                path,
                holidays.filter((holiday) => lastDayOf(holiday) >= today),
              ),
            )
          }
        >
          {words.removePast(past)}
        </button>
      )}
      {asked === "paste" && <PasteDialog {...dialog} />}
      {asked === "file" && <FileDialog {...dialog} />}
    </div>
  );
}

/** This year, the next, and all that have a holiday. */
function yearsOf(holidays: readonly Holiday[], today: string): readonly string[] {
  const now = Number(today.slice(0, 4));
  const years = holidays.flatMap((holiday) => [
    holiday.from.slice(0, 4),
    lastDayOf(holiday).slice(0, 4),
  ]);
  return [...new Set([String(now), String(now + 1), ...years])].toSorted();
}
