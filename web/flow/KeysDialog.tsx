import { Dialog } from "../ui/Dialog";
import { useKeyWords } from "../words/useKeyWords";
import { useWords } from "../words/useWords";

type KeysDialogProps = Readonly<{ close: () => void; mayEdit: boolean }>;

/** Lists what keys of the keyboard do. */
export function KeysDialog({ close, mayEdit }: KeysDialogProps) {
  const { close: closing } = useWords();
  const words = useKeyWords();
  return (
    <Dialog title={words.title} close={close} class="wide">
      <dl class="keyList">
        {words.keys
          .filter(({ changes }) => mayEdit || changes !== true)
          .map(({ keys, does }) => (
            <div key={keys + does}>
              <dt>
                {keys.split(" ").map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
      </dl>
      <div class="dialogTools">
        <button type="button" onClick={close}>
          {closing}
        </button>
      </div>
    </Dialog>
  );
}
