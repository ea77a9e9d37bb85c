import type { Draft } from "../draft/useDraft";
import { placeName } from "../model/edits/placeName";
import { findJsonChanges } from "../../lib/flow/compare/findJsonChanges";
import type { Conflict } from "../model/mergeDrafts";
import { useWords } from "../words/useWords";

/** What two people changed differently, side by side; nothing is chosen for anybody. */
export function Conflicts({ draft }: Readonly<{ draft: Draft }>) {
  const { draft: words } = useWords();
  const { conflicts, settle, flow } = draft;
  if (conflicts.length === 0) return null;
  return (
    <section class="conflicts" role="alert">
      <h2>{words.conflicts(conflicts.length)}</h2>
      <p>{words.conflictsHelp}</p>
      {conflicts.map((conflict, index) => (
        <div key={`${conflict.path} ${index}`} class="conflict">
          <h3>{placeName(flow, conflict.path)}</h3>
          <Sides conflict={conflict} />
          <div class="dialogTools">
            <button type="button" onClick={() => settle(conflict, "mine")}>
              {words.mine}
            </button>
            <button type="button" onClick={() => settle(conflict, "theirs")}>
              {words.theirs}
            </button>
          </div>
        </div>
      ))}
    </section>
  );
}

function Sides({ conflict: { mine, theirs } }: Readonly<{ conflict: Conflict }>) {
  const { draft: words } = useWords();
  const changes = findJsonChanges({ it: mine }, { it: theirs }, () => false);
  return (
    <dl class="sides">
      <dt>{words.mine}</dt>
      <dt>{words.theirs}</dt>
      {changes.map(({ path, before, after }) => (
        <div key={path.join(".")}>
          <dd>{textOf(before, words.noMore)}</dd>
          <dd>{textOf(after, words.noMore)}</dd>
        </div>
      ))}
    </dl>
  );
}

function textOf(value: unknown, none: string): string {
  if (value === undefined || value === null) return none;
  if (typeof value !== "object") return `${value as string | number | boolean}`;
  return Object.values(value)
    .map((one) => textOf(one, none))
    .join(" ");
}
