import type { Schedule } from "../../../lib/flow/document/schedule";
import { readAt } from "../../model/edits/atPath";
import { setValue } from "../../model/edits/setValue";
import { useWords } from "../../words/useWords";
import { localToday } from "../../check/useChecked";
import { useEditing } from "../editing";
import { Field } from "./Field";
import { ListField } from "./ListField";
import { TextField } from "./TextField";

/** The holidays of a calendar: name, first and last day. */
export function HolidaysField({ path }: Readonly<{ path: string }>) {
  const { fields, details } = useWords();
  const { flow } = useEditing();
  const holidays = (readAt(flow, path) ?? []) as NonNullable<Schedule["holidays"]>;
  return (
    <ListField
      path={path}
      label={details.holidays}
      add={fields.addHoliday}
      make={() => ({ name: fields.newHoliday, from: localToday() })}
      most={200}
      name={(index) => holidays[index]?.name ?? ""}
    >
      {(own) => (
        <>
          <TextField path={`${own}.name`} label={fields.name} />
          <DateField path={`${own}.from`} label={fields.firstDay} />
          <DateField path={`${own}.to`} label={fields.lastDay} isOptional />
        </>
      )}
    </ListField>
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
