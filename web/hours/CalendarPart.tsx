import type { Schedule } from "../../lib/flow/document/schedule";
import { localToday } from "../check/useChecked";
import { useEditing } from "../flow/editing";
import { readAt } from "../model/edits/atPath";
import { lastDayOf } from "../model/holiday";
import { hoursNow } from "../model/hoursNow";
import { useBoundWords } from "../words/useBoundWords";
import { useWords } from "../words/useWords";
import { Holidays } from "./Holidays";
import { WeekField } from "./WeekField";
import { pageLocale } from "../words/pageLocale";

/** Opening hours to work on: what they say now, the week, and the holidays. */
export function CalendarPart({ path }: Readonly<{ path: string }>) {
  const { fields } = useWords();
  const { flow } = useEditing();
  const schedule = readAt(flow, path) as Schedule | undefined;
  if (schedule === undefined) return null;
  const timeZone = schedule.timeZone ?? flow.timeZone;
  return (
    <section class="calendar">
      <NowNote schedule={schedule} timeZone={timeZone} />
      <p class="fieldHint">{fields.hoursOf(timeZone)}</p>
      <WeekField path={`${path}.weekly`} />
      <Holidays path={`${path}.holidays`} holidays={schedule.holidays ?? []} />
    </section>
  );
}

type NowNoteProps = Readonly<{ schedule: Schedule; timeZone: string }>;

function NowNote({ schedule, timeZone }: NowNoteProps) {
  const { calendar: words } = useBoundWords();
  const { state, next } = hoursNow(schedule, new Date().toISOString(), timeZone);
  const today = localToday();
  const holiday = schedule.holidays?.find(
    (one) => one.from <= today && today <= lastDayOf(one),
  )?.name;
  const when =
    next === undefined
      ? undefined
      : new Intl.DateTimeFormat(pageLocale(), {
          weekday: "long",
          day: "numeric",
          month: "long",
          hour: "2-digit",
          minute: "2-digit",
          hourCycle: "h23",
          timeZone,
        }).format(new Date(next));
  const now =
    state === "open"
      ? words.openNow
      : state === "holiday" && holiday !== undefined
        ? words.holidayNow(holiday)
        : words.closedNow;
  const change =
    when === undefined
      ? words.neverChanges
      : state === "open"
        ? words.closes(when)
        : words.opens(when);
  return (
    <p class={state === "open" ? "nowNote isOpen" : "nowNote"} role="status">
      {now}, {change}
    </p>
  );
}
