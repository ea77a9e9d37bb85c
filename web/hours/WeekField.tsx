import type { Schedule } from "../../lib/flow/document/schedule";
import { readAt } from "../model/edits/atPath";
import { addElement, removeElement } from "../model/edits/listEdits";
import { setValue } from "../model/edits/setValue";
import { weekFromMonday } from "../model/weekFromMonday";
import { Tool } from "../ui/Tool";
import { useWords } from "../words/useWords";
import { useBoundWords } from "../words/useBoundWords";
import { useEditing } from "../flow/editing";
import { FieldProblems, useProblems } from "../flow/fields/Field";

const endOfDay = "24:00";

/** The hours of a week, any number of times a day. */
export function WeekField({ path }: Readonly<{ path: string }>) {
  const words = useWords();
  const { flow } = useEditing();
  const problems = useProblems(path);
  const weekly = readAt(flow, path) as Schedule["weekly"] | undefined;
  return (
    <fieldset class="week" data-path={path} tabIndex={-1}>
      <legend>{words.fields.week}</legend>
      {weekFromMonday.map((day) => (
        <WeekDay key={day} day={day} path={`${path}.${day}`} ranges={weekly?.[day] ?? []} />
      ))}
      <FieldProblems problems={problems} />
    </fieldset>
  );
}

type WeekDayProps = Readonly<{
  day: (typeof weekFromMonday)[number];
  path: string;
  ranges: readonly (readonly [string, string])[];
}>;

function WeekDay({ day, path: own, ranges }: WeekDayProps) {
  const words = useWords();
  const week = own.slice(0, own.lastIndexOf("."));
  const { edit } = useEditing();
  return (
    <div class="weekDay" role="group" aria-label={words.days[day]} data-path={own} tabIndex={-1}>
      <span aria-hidden="true">{words.days[day]}</span>
      <div class="weekRanges">
        {ranges.length === 0 && <span class="quietText">{words.details.closedAllDay}</span>}
        {ranges.map(([from, to], index) => (
          <span key={index} class="range">
            <TimeInput
              label={words.fields.from}
              value={from}
              change={(time) => edit(setValue(`${own}.${index}.0`, time), own)}
            />
            –
            <TimeInput
              label={words.fields.to}
              value={to}
              change={(time) => edit(setValue(`${own}.${index}.1`, time), own)}
              isEnd
            />
            <Tool
              label={words.fields.remove(`${from}–${to}`)}
              sign="remove"
              act={() => edit(removeElement(own, index))}
            />
          </span>
        ))}
      </div>
      <Tool
        label={words.fields.addHours(words.days[day])}
        sign="add"
        act={() => edit(addElement(own, nextRange(ranges)))}
      />
      <CopyDay day={day} copy={(other) => edit(setValue(`${week}.${other}`, ranges))} />
    </div>
  );
}

type Day = (typeof weekFromMonday)[number];

type CopyDayProps = Readonly<{ day: Day; copy: (other: Day) => void }>;

/** Gives other days the hours of one. */
function CopyDay({ day, copy }: CopyDayProps) {
  const { days } = useWords();
  const { calendar: words } = useBoundWords();
  return (
    <details class="copyDay">
      <summary>{words.copyTo}</summary>
      <div class="pills">
        {weekFromMonday
          .filter((other) => other !== day)
          .map((other) => (
            <button
              key={other}
              type="button"
              class="pill"
              title={words.copyDay(days[day], days[other])}
              onClick={() => copy(other)}
            >
              {days[other]}
            </button>
          ))}
      </div>
    </details>
  );
}

function nextRange(ranges: readonly (readonly [string, string])[]): readonly [string, string] {
  return ranges.length === 0 ? ["09:00", "17:00"] : ["18:00", "19:00"];
}

type TimeInputProps = Readonly<{
  label: string;
  value: string;
  change: (time: string) => void;
  isEnd?: boolean;
}>;

/** A time of day. Midnight at the end of a day is written 24:00, which no native field can show: there, it is 00:00. */
function TimeInput({ label, value, change, isEnd }: TimeInputProps) {
  return (
    <input
      type="time"
      aria-label={label}
      value={value === endOfDay ? "00:00" : value}
      onInput={({ currentTarget: { value: time } }) => {
        if (time !== "") change(isEnd === true && time === "00:00" ? endOfDay : time);
      }}
    />
  );
}
