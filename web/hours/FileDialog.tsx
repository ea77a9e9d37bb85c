import { useId, useState } from "preact/hooks";
import type { Holiday } from "../model/holiday";
import { Dialog } from "../ui/Dialog";
import { useBoundWords } from "../words/useBoundWords";
import { useWords } from "../words/useWords";
import { FoundHolidays } from "./FoundHolidays";
import type { CalendarFile } from "./readCalendarFile";

type FileDialogProps = Readonly<{
  known: readonly Holiday[];
  take: (holidays: readonly Holiday[]) => void;
  close: () => void;
}>;

const mostBytes = 4 * 1024 * 1024;
const yearsAhead = 2;

/** Holidays out of a calendar file. What reads it is loaded when one is chosen. */
export function FileDialog(props: FileDialogProps) {
  const { failed } = useWords();
  const { calendar: words } = useBoundWords();
  const [file, setFile] = useState<CalendarFile>();
  const [wrong, setWrong] = useState<string>();
  const id = useId();
  const read = async (chosen: File) => {
    setFile(undefined);
    setWrong(chosen.size > mostBytes ? words.tooLarge(chosen.name) : undefined);
    if (chosen.size > mostBytes) return;
    try {
      const { readCalendarFile } = await import("./readCalendarFile");
      const first = new Date().getFullYear();
      const found = readCalendarFile(await chosen.text(), { first, last: first + yearsAhead });
      setFile(found);
      if (found === undefined) setWrong(words.noCalendar(chosen.name));
    } catch {
      // Neither the code nor the file could be had.
      setWrong(failed.noConnection);
    }
  };
  return (
    <Dialog title={words.file} close={props.close}>
      <div class="dialogForm">
        <div class="formField">
          <label for={id}>{words.fileLabel}</label>
          <input
            id={id}
            type="file"
            accept=".ics,text/calendar"
            aria-invalid={wrong === undefined ? undefined : "true"}
            aria-describedby={`${id}-help`}
            onChange={({ currentTarget: { files } }) => {
              const [chosen] = files ?? [];
              if (chosen !== undefined) void read(chosen);
            }}
          />
          <p
            class={wrong === undefined ? "fieldHint" : "fieldProblem"}
            id={`${id}-help`}
            role={wrong === undefined ? undefined : "alert"}
          >
            {wrong ?? words.fileHelp}
          </p>
        </div>
        <FoundHolidays {...props} found={file?.holidays}>
          {file !== undefined && file.leftOut.length > 0 && (
            <p class="warn">{words.leftOut([...new Set(file.leftOut)].join(", "))}</p>
          )}
        </FoundHolidays>
      </div>
    </Dialog>
  );
}
