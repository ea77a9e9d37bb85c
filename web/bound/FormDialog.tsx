import type { ComponentChildren } from "preact";
import type { Problem } from "../app/api";
import { Dialog } from "../ui/Dialog";
import { focusFirst, focusOnceDrawn } from "../ui/focusOnceDrawn";
import { useBoundWords } from "../words/useBoundWords";
import { RefusalNote } from "./RefusalNote";

type FormDialogProps = Readonly<{
  title: string;
  close: () => void;
  submit: () => void;
  /** Something is missing without which nothing can be saved. */
  isOff?: boolean;
  /** Why it was refused. */
  problem: Problem | undefined;
  /** Leads to the question whether it shall be removed. */
  remove?: (() => void) | undefined;
  children: ComponentChildren;
}>;

/** A form that is asked for before anything else: with its way out, and why it was refused. */
export function FormDialog(props: FormDialogProps) {
  const { title, close, submit, isOff, problem, remove, children } = props;
  const { people: words } = useBoundWords();
  return (
    <Dialog title={title} close={close}>
      <form
        class="dialogForm"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          submit();
          // What is wrong may be out of sight in a long form. It is marked once the page has been drawn anew.
          focusOnceDrawn(() => focusFirst(['[aria-invalid="true"]'], form));
        }}
      >
        {children}
        {problem !== undefined && <RefusalNote problem={problem} />}
        <div class="dialogTools">
          {remove !== undefined && (
            <button type="button" class="aside" onClick={remove}>
              {words.remove}
            </button>
          )}
          <button type="button" onClick={close}>
            {words.cancel}
          </button>
          <button type="submit" class="primary" disabled={isOff}>
            {words.save}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
