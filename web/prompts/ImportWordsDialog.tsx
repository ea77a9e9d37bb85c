import { useId, useState } from "preact/hooks";
import { takeWords } from "../model/edits/takeWords";
import { stepTitle } from "../model/promptText";
import { readWords, type ReadWords, type WordsChange } from "../model/texts/readWords";
import { Dialog } from "../ui/Dialog";
import { useWords } from "../words/useWords";
import { decodeText } from "./decodeText";
import { usePromptTable } from "./promptTable";
import { textLabel } from "./textPlace";

const largest = 4 * 1024 * 1024;
/** More than anybody looks through; all of them are taken over. */
const mostShown = 200;

/** Reads a table of words, shows what would change, and takes it over. */
export function ImportWordsDialog({ close }: Readonly<{ close: () => void }>) {
  const { flow, edit, words } = usePromptTable();
  const id = useId();
  const [found, setFound] = useState<ReadWords | "notRead" | "tooLarge">();
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > largest) setFound("tooLarge");
    else {
      const text = decodeText(new Uint8Array(await file.arrayBuffer()));
      setFound(readWords(flow, text) ?? "notRead");
    }
  };
  const changes = typeof found === "object" ? found.changes : [];
  return (
    <Dialog title={words.table.title} close={close} class="wide">
      <p class="quietText">{words.table.help}</p>
      <div class="formField">
        <label for={id}>{words.table.choose}</label>
        <input
          id={id}
          type="file"
          accept=".csv,.txt,.tsv,text/csv"
          onChange={({ currentTarget: { files } }) => void read(files?.[0])}
        />
      </div>
      {typeof found === "string" && (
        <p class="bad" role="alert">
          {words.table[found]}
        </p>
      )}
      {typeof found === "object" && <Found found={found} />}
      <div class="dialogTools">
        <button type="button" onClick={close}>
          {words.table.cancel}
        </button>
        {changes.length > 0 && (
          <button
            type="button"
            class="primary"
            onClick={() => {
              edit?.(takeWords(changes));
              close();
            }}
          >
            {words.table.take(changes.length)}
          </button>
        )}
      </div>
    </Dialog>
  );
}

/** What a table would change, and which of its lines cannot be used. */
function Found({ found: { changes, odd, same, empty } }: Readonly<{ found: ReadWords }>) {
  const {
    words: { table },
  } = usePromptTable();
  return (
    <div class="dialogScroll" role="status">
      <p>
        <strong>{table.changes(changes.length)}</strong>, {table.same(same)}, {table.empty(empty)}.
      </p>
      {odd.length > 0 && (
        <div class="cellWarning">
          <strong>{table.oddTitle(odd.length)}</strong>
          <ul>
            {odd.slice(0, mostShown).map(({ line, why, value }) => (
              <li key={`${line} ${why}`}>
                {table.line(line)}: {table.odd[why](value)}
              </li>
            ))}
          </ul>
          {odd.length > mostShown && <p>{table.more(odd.length - mostShown)}</p>}
        </div>
      )}
      <ul class="wordsChanges">
        {changes.slice(0, mostShown).map((change) => (
          <Change key={`${change.text.path} ${change.language}`} change={change} />
        ))}
      </ul>
      {changes.length > mostShown && <p>{table.more(changes.length - mostShown)}</p>}
    </div>
  );
}

function Change({ change }: Readonly<{ change: WordsChange }>) {
  const words = useWords();
  const { flow, words: table } = usePromptTable();
  const { text, language, before, after } = change;
  const { of } = text;
  const step = "step" in of ? `${stepTitle(of.step, flow.nodes[of.step])} · ` : "";
  return (
    <li>
      <strong>
        {step}
        {textLabel(flow, text, words, table)} · {language}
      </strong>
      {before !== "" && (
        <p class="quietText">
          <span>{table.table.before}: </span>
          <span lang={language}>{before}</span>
        </p>
      )}
      <p>
        <span>{table.table.after}: </span>
        <span lang={language}>{after}</span>
      </p>
    </li>
  );
}
