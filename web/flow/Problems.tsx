import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { FlowProblem } from "../../lib/flow/check/flowProblem";
import { localToday } from "../check/useChecked";
import { quickFixes } from "../model/quickFixes";
import { useWords } from "../words/useWords";
import type { Words } from "../words/words";
import { bySeverity } from "./bySeverity";
import { useEditing } from "./editing";
import { ProblemText } from "./ProblemText";

type ProblemsProps = Readonly<{
  problems: readonly FlowProblem[] | undefined;
  goThere: (path: string) => void;
  /** Plays a test on the phone. */
  play: (index: number) => void;
  /** What stands beside it in the same bar. */
  children?: ComponentChildren;
}>;

const quietInMs = 1000;
const mostShown = 100;

/** What is still to mend and to look at, each with the way there and, where there is one, a remedy at one press. */
export function Problems({ problems, goThere, play, children }: ProblemsProps) {
  const words = useWords();
  const count = countText(problems, words);
  const spoken = useQuiet(count);
  const sorted = (problems ?? []).toSorted(bySeverity);
  return (
    <section class="problems" aria-label={words.problems.heading}>
      <p class="hidden" role="status">
        {spoken}
      </p>
      <details>
        <summary>
          <span
            class={
              sorted.some(({ severity }) => severity === "error")
                ? "bad"
                : sorted.length > 0
                  ? "warn"
                  : "good"
            }
          >
            {count}
          </span>
        </summary>
        <ul>
          {sorted.slice(0, mostShown).map((problem) => (
            <ProblemItem
              key={`${problem.path} ${problem.code} ${problem.message}`}
              problem={problem}
              goThere={goThere}
              play={play}
            />
          ))}
        </ul>
      </details>
      {children}
    </section>
  );
}

type ProblemItemProps = Pick<ProblemsProps, "goThere" | "play"> &
  Readonly<{ problem: FlowProblem }>;

function ProblemItem({ problem, goThere, play }: ProblemItemProps) {
  const words = useWords();
  const { flow, bindings, edit } = useEditing();
  const fixes = quickFixes(problem, { flow, bindings, today: localToday() });
  return (
    <li class={problem.severity}>
      <p>
        <span class="hidden">{words.problems[problem.severity]} </span>
        <ProblemText problem={problem} />
      </p>
      <div class="problemTools">
        <button type="button" onClick={() => goThere(problem.path)}>
          {words.problems.goThere}
        </button>
        {problem.code === "testFailed" && (
          <button type="button" onClick={() => play(Number(problem.path.split(".")[1]))}>
            {words.tests.play}
          </button>
        )}
        {fixes.map((fix) => (
          <button
            key={`${fix.name} ${fix.what}`}
            type="button"
            onClick={() => goThere(edit(fix.edit).path)}
          >
            {words.fixes[fix.name](fix.what)}
          </button>
        ))}
      </div>
    </li>
  );
}

function countText(
  problems: readonly FlowProblem[] | undefined,
  { problems: words }: Words,
): string {
  if (problems === undefined) return words.checking;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  const said = [
    ...(errors > 0 ? [words.errors(errors)] : []),
    ...(warnings > 0 ? [words.warnings(warnings)] : []),
  ];
  return said.length === 0 ? words.none : said.join(", ");
}

/** A text once it has stayed the same for a moment, so that a screen reader is not told of every letter. */
function useQuiet(text: string): string {
  const [quiet, setQuiet] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(text), quietInMs);
    return () => clearTimeout(timer);
  }, [text]);
  return quiet;
}
