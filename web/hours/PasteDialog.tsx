import { useId, useState } from "preact/hooks";
import type { Holiday } from "../model/holiday";
import { pastedHolidays } from "../model/pastedHolidays";
import { Dialog } from "../ui/Dialog";
import { useBoundWords } from "../words/useBoundWords";
import { FoundHolidays } from "./FoundHolidays";

type PasteDialogProps = Readonly<{
  known: readonly Holiday[];
  take: (holidays: readonly Holiday[]) => void;
  close: () => void;
}>;

const mostUnread = 5;

/** Holidays out of a table that was copied elsewhere. */
export function PasteDialog(props: PasteDialogProps) {
  const { calendar: words } = useBoundWords();
  const [text, setText] = useState("");
  const id = useId();
  const { holidays, unread } = pastedHolidays(text);
  return (
    <Dialog title={words.paste} close={props.close}>
      <div class="dialogForm">
        <div class="formField">
          <label for={id}>{words.pasteLabel}</label>
          <textarea
            id={id}
            class="pasteBox"
            rows={6}
            maxLength={40_000}
            aria-describedby={`${id}-help`}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <p class="fieldHint" id={`${id}-help`}>
            {words.pasteHelp}
          </p>
        </div>
        <FoundHolidays {...props} found={text.trim() === "" ? undefined : holidays}>
          {unread.slice(0, mostUnread).map(({ line, text: unclear }) => (
            <p key={line} class="warn">
              {words.notUnderstood(line, unclear)}
            </p>
          ))}
        </FoundHolidays>
      </div>
    </Dialog>
  );
}
