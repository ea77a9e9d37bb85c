import { useEditing } from "../flow/editing";
import { Field, FieldProblems, useProblems } from "../flow/fields/Field";
import { TextField } from "../flow/fields/TextField";
import { readAt } from "../model/edits/atPath";
import { removeElement } from "../model/edits/listEdits";
import { setValue } from "../model/edits/setValue";
import { lastDayOf, type Holiday } from "../model/holiday";
import { Tool } from "../ui/Tool";
import { useBoundWords } from "../words/useBoundWords";
import { useWords } from "../words/useWords";
import { holidayDates } from "./holidayDates";

type HolidayRowProps = Readonly<{
  path: string;
  index: number;
  holiday: Holiday;
  today: string;
}>;

/** One holiday: a line, and its fields when it is opened or something is wrong with it. */
export function HolidayRow({ path, index, holiday, today }: HolidayRowProps) {
  const { fields } = useWords();
  const { calendar: words } = useBoundWords();
  const { edit } = useEditing();
  const own = `${path}.${index}`;
  const problems = useProblems(own);
  const isPast = lastDayOf(holiday) < today;
  const hours = (holiday.open ?? []).map(([from, to]) => `${from}–${to}`).join(", ");
  return (
    <li class={isPast ? "holidayRow isPast" : "holidayRow"} data-path={own} tabIndex={-1}>
      <details open={problems.length > 0 ? true : undefined}>
        <summary>
          <span class="holidayName">{holiday.name}</span>
          <span>
            {holidayDates(holiday)}
            {isPast && <> · {words.past}</>}
          </span>
          <span class="quietText">{hours === "" ? words.closed : hours}</span>
        </summary>
        <FieldProblems problems={problems} />
        <div class="holidayFields">
          <TextField path={`${own}.name`} label={fields.name} />
          <DateField path={`${own}.from`} label={fields.firstDay} />
          <DateField path={`${own}.to`} label={fields.lastDay} isOptional />
        </div>
      </details>
      <Tool
        label={fields.remove(holiday.name)}
        sign="remove"
        act={() => edit(removeElement(path, index))}
      />
    </li>
  );
}

type DateFieldProps = Readonly<{ path: string; label: string; isOptional?: boolean }>;

function DateField({ path, label, isOptional }: DateFieldProps) {
  const { flow, edit } = useEditing();
  const value = readAt(flow, path);
  return (
    <Field path={path} label={label}>
      {(control) => (
        <input
          {...control}
          type="date"
          value={typeof value === "string" ? value : ""}
          onInput={({ currentTarget: { value: date } }) => {
            if (date !== "") edit(setValue(path, date), path);
            else if (isOptional === true) edit(setValue(path, undefined), path);
          }}
        />
      )}
    </Field>
  );
}
