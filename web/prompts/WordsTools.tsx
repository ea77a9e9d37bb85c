import { useState } from "preact/hooks";
import { exportWords } from "../model/texts/exportWords";
import { ImportWordsDialog } from "./ImportWordsDialog";
import { usePromptTable } from "./promptTable";

/** The ways of a table of words to translators and back. */
export function WordsTools() {
  const { flow, edit, words } = usePromptTable();
  const [isOpen, setIsOpen] = useState(false);
  const save = () => {
    // Spreadsheets of a German computer expect semicolons.
    const delimiter = document.documentElement.lang === "de" ? ";" : ",";
    const file = new Blob([exportWords(flow, delimiter)], { type: "text/csv;charset=utf-8" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `${flow.key}-words.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <div class="wordsTools">
      <button type="button" onClick={save}>
        {words.table.export}
      </button>
      {edit !== undefined && (
        <button type="button" onClick={() => setIsOpen(true)}>
          {words.table.import}
        </button>
      )}
      {isOpen && <ImportWordsDialog close={() => setIsOpen(false)} />}
    </div>
  );
}
