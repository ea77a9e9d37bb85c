import type { ComponentChildren } from "preact";
import type { Holiday } from "../model/holiday";
import { newHolidays } from "../model/newHolidays";
import { useBoundWords } from "../words/useBoundWords";
import { holidayDates } from "./holidayDates";

type FoundHolidaysProps = Readonly<{
  known: readonly Holiday[];
  /** Undefined while nothing was looked at. */
  found: readonly Holiday[] | undefined;
  take: (holidays: readonly Holiday[]) => void;
  close: () => void;
  /** What was not understood. */
  children?: ComponentChildren;
}>;

/** What was found, before it is taken: the new ones, and what is left out. */
export function FoundHolidays({ known, found, take, close, children }: FoundHolidaysProps) {
  const { calendar: words } = useBoundWords();
  const { holidays, withoutRoom } = newHolidays(known, found ?? []);
  return (
    <>
      {found !== undefined && (
        <div class="foundHolidays" role="status">
          {found.length > 0 && (
            <p>
              <strong>{holidays.length === 0 ? words.known : words.found(holidays.length)}</strong>
            </p>
          )}
          <ul class="dialogScroll">
            {holidays.map((holiday) => (
              <li key={`${holiday.from} ${holiday.name}`}>
                <span>{holiday.name}</span>
                <span class="quietText">{holidayDates(holiday)}</span>
              </li>
            ))}
          </ul>
          {withoutRoom > 0 && <p class="warn">{words.withoutRoom(withoutRoom)}</p>}
          {children}
        </div>
      )}
      <div class="dialogTools">
        <button type="button" onClick={close}>
          {words.cancel}
        </button>
        <button
          type="button"
          class="primary"
          disabled={holidays.length === 0}
          onClick={() => take(holidays)}
        >
          {words.take(holidays.length)}
        </button>
      </div>
    </>
  );
}
