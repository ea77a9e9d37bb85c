import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import type { TreeStep } from "../model/callTree";
import { countHidden, stepsWithin } from "../model/folds";
import { stepTitle } from "../model/promptText";
import { useWords } from "../words/useWords";
import { Card } from "./Card";
import type { LineProps } from "./lineProps";
import { OutlineContext } from "./outlineContext";

type StepItemProps = LineProps &
  Readonly<{
    step: TreeStep;
    /** The ways out of it, and the step below it if there is only one way on; not shown while it is folded. */
    within: ComponentChildren;
    below: ComponentChildren;
  }>;

/** A step where it stands. */
export function StepItem({ label, treeItem, step, within, below }: StepItemProps) {
  const outline = useContext(OutlineContext);
  const node = outline?.flow.nodes[step.key];
  if (outline === undefined || node === undefined) return null;
  const { folded, selected, current } = outline;
  const canFold = stepsWithin(step).length > 0;
  const isFolded = canFold && folded.has(step.key);
  const line = `step:${step.key}`;
  return (
    <>
      <li role="none" class="way">
        <div class="wayLine">
          <div
            {...treeItem}
            class="wayHead"
            aria-expanded={canFold ? !isFolded : undefined}
            aria-selected={selected === step.key}
            data-line={line}
            data-step={step.key}
            data-title={stepTitle(step.key, node)}
            tabIndex={current === line ? 0 : -1}
          >
            {label} <Card step={step.key} />
          </div>
          {canFold && <FoldButton step={step} isFolded={isFolded} fold={outline.fold} />}
        </div>
        {!isFolded && within}
      </li>
      {!isFolded && below}
    </>
  );
}

type FoldButtonProps = Readonly<{
  step: TreeStep;
  isFolded: boolean;
  fold: (step: string, isFolded: boolean) => void;
}>;

/** For the mouse alone: the arrow keys do the same, and the step itself says whether it is folded. */
function FoldButton({ step, isFolded, fold }: FoldButtonProps) {
  const { flow } = useWords();
  const hidden = countHidden(step);
  return (
    <span
      class="foldButton"
      aria-hidden="true"
      title={isFolded ? flow.unfold(hidden) : flow.fold}
      onClick={() => fold(step.key, !isFolded)}
    >
      {isFolded ? `+${hidden}` : "–"}
    </span>
  );
}
