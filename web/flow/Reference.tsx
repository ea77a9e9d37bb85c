import { useContext } from "preact/hooks";
import type { WayEnd } from "../model/callTree";
import { endLabel } from "../model/endLabel";
import { useWords } from "../words/useWords";
import type { LineProps } from "./lineProps";
import { OutlineContext } from "./outlineContext";

type ReferenceProps = LineProps &
  Readonly<{ end: Exclude<WayEnd, { type: "step" }>; line: string }>;

/** A way that leads to something that does not stand here: a step elsewhere or above, or what a word says. */
export function Reference({ end, label, treeItem, line }: ReferenceProps) {
  const words = useWords();
  const outline = useContext(OutlineContext);
  if (outline === undefined) return null;
  const title = endLabel(end, outline.flow, words);
  const goesTo = end.type === "reference" ? end.step : undefined;
  const isAbove = end.type === "reference" && end.isAbove;
  const kind = isAbove ? "above" : goesTo === undefined ? end.type : "elsewhere";
  return (
    <li role="none" class="way leaf">
      <div
        {...treeItem}
        class="wayHead"
        data-line={line}
        data-goes-to={goesTo}
        data-title={title}
        tabIndex={outline.current === line ? 0 : -1}
      >
        {label}{" "}
        <span
          class={`reference ${kind}`}
          onClick={goesTo === undefined ? undefined : () => outline.select(goesTo)}
        >
          {title}
        </span>
        {goesTo !== undefined && (
          <span class="hidden">{isAbove ? words.flow.above : words.flow.elsewhere}</span>
        )}
      </div>
    </li>
  );
}
