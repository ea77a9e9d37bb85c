import { useContext } from "preact/hooks";
import type { WayEnd } from "../model/callTree";
import { endLabel } from "../model/endLabel";
import { useWords } from "../words/useWords";
import type { LineProps } from "./lineProps";
import { OutlineContext } from "./outlineContext";

type ReferenceProps = LineProps &
  Readonly<{ end: Exclude<WayEnd, { type: "step" }>; line: string }>;

/** A way that leads to something that does not stand here: a step elsewhere or above, or what a word says. */
export function Reference({ end, label, spoken, treeItem, line }: ReferenceProps) {
  const words = useWords();
  const outline = useContext(OutlineContext);
  if (outline === undefined) return null;
  const title = endLabel(end, outline.flow, words);
  const goesTo = end.type === "reference" ? end.step : undefined;
  const isAbove = end.type === "reference" && end.isAbove;
  const said = isAbove
    ? words.flow.goUp(title)
    : goesTo === undefined
      ? title
      : words.flow.goTo(title);
  return (
    <li
      {...treeItem}
      class="way leaf"
      aria-label={[...spoken.slice(0, -1), said].join(", ")}
      data-line={line}
      data-goes-to={goesTo}
      data-title={title}
      tabIndex={outline.current === line ? 0 : -1}
    >
      <div class="wayHead">
        {label}
        <span
          class={`reference ${goesTo === undefined ? end.type : "elsewhere"}`}
          onClick={goesTo === undefined ? undefined : () => outline.select(goesTo)}
        >
          <span aria-hidden="true">{isAbove ? "↺ " : "→ "}</span>
          {title}
        </span>
      </div>
    </li>
  );
}
