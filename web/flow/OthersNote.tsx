import type { Draft } from "../draft/useDraft";
import { useWords } from "../words/useWords";

/** Somebody else saved: nothing is taken over unasked. */
export function OthersNote({ draft }: Readonly<{ draft: Draft }>) {
  const { draft: words } = useWords();
  if (draft.others === undefined) return null;
  return (
    <div class="othersNote" role="status">
      <span>{words.changedMeanwhile(draft.others.who ?? words.somebody)}</span>
      <button type="button" onClick={() => void draft.takeOver()}>
        {words.takeOver}
      </button>
    </div>
  );
}
