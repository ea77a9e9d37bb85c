import type { ComponentChildren } from "preact";
import type { Problem } from "../app/api";
import { Dialog } from "../ui/Dialog";
import { useBoundWords } from "../words/useBoundWords";
import { RefusalNote } from "./RefusalNote";

type RemoveDialogProps = Readonly<{
  name: string;
  problem: Problem | undefined;
  close: () => void;
  remove: () => void;
  /** What follows from it. */
  children: ComponentChildren;
}>;

/** Asks whether something shall be removed, and says what follows. */
export function RemoveDialog({ name, problem, close, remove, children }: RemoveDialogProps) {
  const { people: words } = useBoundWords();
  return (
    <Dialog title={words.removeAsk(name)} close={close}>
      {children}
      {problem !== undefined && <RefusalNote problem={problem} />}
      <div class="dialogTools">
        <button type="button" onClick={close}>
          {words.cancel}
        </button>
        <button type="button" class="primary" onClick={remove}>
          {words.removeNow}
        </button>
      </div>
    </Dialog>
  );
}
