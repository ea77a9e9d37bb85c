import type { Problem } from "../app/api";
import { RefusalNote } from "../bound/RefusalNote";
import { Dialog } from "../ui/Dialog";
import { useCallerWords } from "../words/useCallerWords";

type AskRemovalProps = Readonly<{
  title: string;
  help: string;
  /** What is done, where nothing is deleted. */
  action?: string;
  problem: Problem | undefined;
  close: () => void;
  remove: () => void;
}>;

/** Asks before something of a caller is deleted, or something is ended. */
export function AskRemoval({ title, help, action, problem, close, remove }: AskRemovalProps) {
  const words = useCallerWords();
  return (
    <Dialog title={title} close={close}>
      <p>{help}</p>
      {problem !== undefined && <RefusalNote problem={problem} />}
      <div class="dialogTools">
        <button type="button" onClick={close}>
          {words.cancel}
        </button>
        <button type="button" class="primary" onClick={remove}>
          {action ?? words.removeNow}
        </button>
      </div>
    </Dialog>
  );
}
