import { useState } from "preact/hooks";
import { useWords } from "../words/useWords";

/** Says that changes which had never been saved are back, until somebody has read it. */
export function KeptNote() {
  const { draft: words } = useWords();
  const [isRead, setIsRead] = useState(false);
  if (isRead) return null;
  return (
    <div class="othersNote" role="status">
      <span>{words.keptLocally}</span>
      <button type="button" onClick={() => setIsRead(true)}>
        {words.understood}
      </button>
    </div>
  );
}
