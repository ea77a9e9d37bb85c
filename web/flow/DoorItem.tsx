import { useContext } from "preact/hooks";
import { useWords } from "../words/useWords";
import { OutlineContext } from "./outlineContext";
import { TodoMark } from "./TodoMark";

const line = "door";

/** What stands before the beginning of a call: the rules of the door, and the way to them. */
export function DoorItem() {
  const { flow: words } = useWords();
  const outline = useContext(OutlineContext);
  if (outline === undefined) return null;
  const { flow, current, isDoorOpen = false, openDoor, todo } = outline;
  if (openDoor === undefined) return null;
  const rules = flow.door?.length ?? 0;
  return (
    <li role="none" class="root">
      <div
        class="wayHead"
        role="treeitem"
        aria-level={1}
        aria-selected={isDoorOpen}
        data-line={line}
        data-title={words.door}
        tabIndex={current === line ? 0 : -1}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          openDoor();
        }}
      >
        <p class="rootLabel">{words.before}</p>
        <div class={isDoorOpen ? "card door selected" : "card door"} onClick={openDoor}>
          <span class="stepIcon decides" aria-hidden="true">
            <svg viewBox="0 0 20 20">
              <path d="M5 17V3.5h10V17M3 17h14M12 10.5h.01" />
            </svg>
          </span>
          <span class="cardTitle">{words.door}</span>{" "}
          <span class="cardWords">{words.doorRules(rules)}</span> <TodoMark todo={todo?.get("")} />
        </div>
      </div>
    </li>
  );
}
