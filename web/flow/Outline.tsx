import { useEffect, useRef, useState } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import type { FlowView } from "../app/route";
import type { CallTree, TreeRoot } from "../model/callTree";
import { useWords } from "../words/useWords";
import type { Words } from "../words/words";
import { DoorItem } from "./DoorItem";
import { moveInTree } from "./moveInTree";
import { OutlineContext, type OutlineState } from "./outlineContext";
import { WayItem } from "./WayItem";

type OutlineProps = Omit<OutlineState, "current"> &
  Readonly<{ flow: Flow; tree: CallTree; view: FlowView }>;

const firstLine = "root:0";

/**
 * The steps of a flow as a tree of lists, which is also the picture: only its style differs. One Tab stop; the arrow keys
 * move within, as in https://www.w3.org/WAI/ARIA/apg/patterns/treeview/.
 */
export function Outline({ tree, view, ...shared }: OutlineProps) {
  const words = useWords();
  const place = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(firstLine);
  const { selected, here } = shared;
  useEffect(() => {
    if (selected === undefined) return;
    setCurrent(`step:${selected}`);
    const line = place.current?.querySelector(`[data-line="step:${CSS.escape(selected)}"]`);
    line?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [selected, shared.folded]);
  useEffect(() => {
    if (here === undefined) return;
    const line = place.current?.querySelector(`[data-line="step:${CSS.escape(here)}"]`);
    line?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [here]);
  return (
    <OutlineContext.Provider value={{ ...shared, current }}>
      <ul
        class={`tree ${view}`}
        role="tree"
        aria-label={words.flow.steps}
        ref={place}
        onFocusIn={({ target }) => {
          const line = target instanceof Element ? target.closest("[data-line]") : null;
          setCurrent(line?.getAttribute("data-line") ?? firstLine);
        }}
        onKeyDown={(event) => moveInTree(event, shared.fold, shared.select)}
      >
        <DoorItem />
        {tree.roots.map((root, index) => (
          <RootItem
            key={index}
            root={root}
            line={`root:${index}`}
            isCurrent={current === `root:${index}`}
            position={index + 1}
            count={tree.roots.length}
          />
        ))}
      </ul>
    </OutlineContext.Provider>
  );
}

type RootItemProps = Readonly<{
  root: TreeRoot;
  line: string;
  isCurrent: boolean;
  position: number;
  count: number;
}>;

function RootItem({ root, line, isCurrent, position, count }: RootItemProps) {
  const words = useWords();
  return (
    <li role="none" class={`root ${root.kind}`}>
      <div
        class="rootLabel"
        role="treeitem"
        aria-level={1}
        aria-posinset={position}
        aria-setsize={count}
        aria-expanded="true"
        data-line={line}
        tabIndex={isCurrent ? 0 : -1}
      >
        {rootLabel(root, words)}
      </div>
      <ul role="group">
        <WayItem
          way={{ exits: [], end: root.end }}
          from={undefined}
          line={`${line}>0`}
          level={2}
          position={1}
          count={1}
        />
      </ul>
    </li>
  );
}

function rootLabel({ kind, key = "" }: TreeRoot, { flow }: Words): string {
  switch (kind) {
    case "begin":
      return flow.begin;
    case "key":
      return flow.everywhere(key);
    case "error":
      return flow.onError;
    case "unreached":
      return flow.unreached;
  }
}
