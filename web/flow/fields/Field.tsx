import type { ComponentChildren } from "preact";
import type { FlowProblem } from "../../../lib/flow/check/flowProblem";
import { useWords } from "../../words/useWords";
import { useEditing } from "../editing";
import { ProblemText } from "../ProblemText";

/** What ties a control to its label and to what is wrong with it. */
export type Control = Readonly<{
  id: string;
  "data-path": string;
  "aria-invalid": "true" | undefined;
  "aria-describedby": string | undefined;
}>;

type FieldProps = Readonly<{
  path: string;
  label: string;
  hint?: string | undefined;
  /** The label stands beside the control, as for ticks. */
  isInline?: boolean;
  /** The label is there for screen readers: what stands above says the same. */
  isLabelHidden?: boolean;
  /** Problems of what lies within belong to other fields. */
  isOwnOnly?: boolean;
  children: (control: Control) => ComponentChildren;
}>;

/** A control with its label, a hint, and what is wrong with its value. */
export function Field({
  path,
  label,
  hint,
  isInline,
  isLabelHidden,
  isOwnOnly,
  children,
}: FieldProps) {
  const problems = useProblems(path, isOwnOnly);
  const id = `field-${path}`;
  const notes = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(problems.length > 0 ? [`${id}-problems`] : []),
  ];
  const control: Control = {
    id,
    "data-path": path,
    "aria-invalid": problems.length > 0 ? "true" : undefined,
    "aria-describedby": notes.length > 0 ? notes.join(" ") : undefined,
  };
  return (
    <div class={isInline === true ? "formField inline" : "formField"}>
      {isInline === true && children(control)}
      <label for={id} class={isLabelHidden === true ? "hidden" : undefined}>
        {label}
      </label>
      {isInline !== true && children(control)}
      {hint !== undefined && (
        <p class="fieldHint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldProblems id={`${id}-problems`} problems={problems} />
    </div>
  );
}

/** What is wrong at a path, and below it unless that belongs to other fields. */
export function useProblems(path: string, isOwnOnly = false): readonly FlowProblem[] {
  const { problems } = useEditing();
  return problems.filter(
    (one) => one.path === path || (!isOwnOnly && one.path.startsWith(`${path}.`)),
  );
}

type FieldProblemsProps = Readonly<{ id?: string; problems: readonly FlowProblem[] }>;

/** What is wrong, in sentences. */
export function FieldProblems({ id, problems }: FieldProblemsProps) {
  const words = useWords();
  if (problems.length === 0) return null;
  return (
    <ul class="fieldProblems" id={id}>
      {problems.map((problem) => (
        <li key={problem.code + problem.message} class={problem.severity}>
          <span class="hidden">{words.problems[problem.severity]}</span>
          <ProblemText problem={problem} />
        </li>
      ))}
    </ul>
  );
}
