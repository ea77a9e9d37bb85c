import { Lazy } from "../app/Lazy";
import { useState } from "preact/hooks";
import { stepForm } from "./forms/index";
import { copyStep } from "../model/edits/stepEdits";
import { stepOfPath } from "../model/edits/placeName";
import { stepKind } from "../model/stepKind";
import { stepTitle } from "../model/promptText";
import { StepIcon } from "../ui/StepIcon";
import { useWords } from "../words/useWords";
import { useEditing } from "./editing";
import { FieldProblems } from "./fields/Field";
import { More } from "./fields/More";
import { TextField } from "./fields/TextField";
import { LeadingHere } from "./LeadingHere";

const loadRemoval = () => import("./RemoveStep").then(({ RemoveStep }) => RemoveStep);

type StepFormPaneProps = Readonly<{
  step: string;
  /** Shows the form of the whole flow instead. */
  leave: () => void;
}>;

/** The form of a step: its name, what is its type's own, and what can be done with the whole. */
export function StepFormPane({ step, leave }: StepFormPaneProps) {
  const words = useWords();
  const { flow, edit, select, problems } = useEditing();
  const [isRemoving, setIsRemoving] = useState(false);
  const node = flow.nodes[step];
  if (node === undefined) return null;
  const at = `nodes.${step}`;
  const Form = stepForm(node);
  const title = stepTitle(step, node);
  const copy = () => {
    const made = edit(copyStep(step, words.stepTools.copyOf(title)));
    select(stepOfPath(made.path) ?? step);
  };
  return (
    <article class="stepForm" key={step} data-path={at} tabIndex={-1}>
      <header>
        <StepIcon type={node.type} />
        <div>
          <p class="kind">{stepKind(node, words)}</p>
          <h2>{title}</h2>
        </div>
        <button type="button" class="leave" onClick={leave}>
          {words.stepTools.settings}
        </button>
      </header>
      <FieldProblems problems={problems.filter(({ path }) => path === at)} />
      <div class="fields">
        <Form node={node} at={at} />
        <More label={words.fields.about} paths={[`${at}.title`, `${at}.milestone`]}>
          <TextField path={`${at}.title`} label={words.fields.title} isOptional />
          <TextField path={`${at}.milestone`} label={words.fields.milestone} isOptional />
        </More>
      </div>
      <LeadingHere flow={flow} step={step} select={select} />
      <div class="stepTools">
        <button type="button" onClick={copy}>
          {words.stepTools.copy}
        </button>
        <button
          type="button"
          onClick={() => setIsRemoving(true)}
          disabled={Object.keys(flow.nodes).length < 2}
        >
          {words.stepTools.remove}
        </button>
      </div>
      {isRemoving && (
        <Lazy load={loadRemoval} props={{ step, close: () => setIsRemoving(false) }} isPart />
      )}
    </article>
  );
}
