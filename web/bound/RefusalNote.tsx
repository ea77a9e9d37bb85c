import type { Problem } from "../app/api";
import { ProblemText } from "../flow/ProblemText";
import { WhyRefused } from "./WhyRefused";
import { useBoundWords } from "../words/useBoundWords";
import { useWords } from "../words/useWords";

/** Why a change was refused, where somebody is looking; flows that would break by it are named. */
export function RefusalNote({ problem }: Readonly<{ problem: Problem }>) {
  const { failed } = useWords();
  const { refused: words } = useBoundWords();
  const { kind, broken } = problem;
  if (broken !== undefined && broken.length > 0) {
    return (
      <div class="refusal" role="alert">
        <p>{words.breaks(broken.map(({ flow }) => flow).join(", "))}</p>
        <ul>
          {broken.flatMap(({ flow, problems }) =>
            problems.slice(0, mostShown).map((one) => (
              <li key={`${flow} ${one.path} ${one.code}`}>
                {broken.length > 1 && <strong>{flow}: </strong>}
                <ProblemText problem={one} />
              </li>
            )),
          )}
        </ul>
        <p>{words.remedy}</p>
      </div>
    );
  }
  return (
    <div class="refusal" role="alert">
      <p>
        <WhyRefused problem={problem} />
      </p>
      {kind === "stale" && <p>{failed.staleRemedy}</p>}
      {kind === "noConnection" && <p>{failed.noConnectionRemedy}</p>}
    </div>
  );
}

const mostShown = 3;
