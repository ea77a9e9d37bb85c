import type { ComponentChildren } from "preact";
import type { FlowProblem } from "../../lib/flow/check/flowProblem";
import type { Problem, ShownFlow } from "../app/api";
import type { Draft } from "../draft/useDraft";
import { usePublishingWords } from "../words/usePublishingWords";
import { WhyRefused } from "../bound/WhyRefused";
import { ProblemText } from "../flow/ProblemText";
import { Differences } from "./Differences";

type OutlookProps = Readonly<{
  draft: Draft;
  shown: ShownFlow | undefined;
  problems: readonly FlowProblem[];
  refused: Problem | undefined;
  /** What comes before all that. */
  children?: ComponentChildren;
}>;

/** What would change, what stands in the way, and why it was refused. */
export function Outlook({ draft, shown, problems, refused, children }: OutlookProps) {
  const words = usePublishingWords();
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return (
    <div class="dialogScroll">
      {children}
      <Differences before={shown?.flow} after={draft.flow} />
      {errors > 0 && <p class="bad">{words.blocked(errors)}</p>}
      {problems.length > errors && <p class="warn">{words.look(problems.length - errors)}</p>}
      {refused !== undefined && <Refusal refused={refused} />}
    </div>
  );
}

function Refusal({ refused }: Readonly<{ refused: Problem }>) {
  const words = usePublishingWords();
  return (
    <p class="bad" role="alert">
      {words.failed}: <WhyRefused problem={refused} />
      {refused.problems?.map((one) => (
        <span key={one.path + one.message}>
          {" "}
          <ProblemText problem={one} />
        </span>
      ))}
    </p>
  );
}
