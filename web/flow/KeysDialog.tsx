import { Dialog } from "../ui/Dialog";
import { useWords } from "../words/useWords";

/** Lists what keys of the keyboard do. */
export function KeysDialog({ close }: Readonly<{ close: () => void }>) {
  const { keyboard, close: closing } = useWords();
  return (
    <Dialog title={keyboard.title} close={close} class="wide">
      <dl class="keyList">
        {keyboard.keys.map(({ keys, does }) => (
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
