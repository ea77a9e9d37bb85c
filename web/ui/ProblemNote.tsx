import type { Problem } from "../app/api";
import { useWords } from "../words/useWords";

type ProblemNoteProps = Readonly<{ problem: Problem; retry: () => void; isWhole?: boolean }>;

/** Says what could not be had and what can be done about it. `isWhole`: there is nothing else on the screen. */
export function ProblemNote({ problem: { kind, message }, retry, isWhole }: ProblemNoteProps) {
  const { failed, retry: again } = useWords();
  const remedy = {
    signIn: failed.signInRemedy,
    noConnection: failed.noConnectionRemedy,
    notFound: failed.notFoundRemedy,
    stale: failed.staleRemedy,
    other: message ?? "",
  }[kind];
  const note = (
    <div class="problemNote" role="alert">
      {isWhole === true ? <h1>{failed[kind]}</h1> : <h2>{failed[kind]}</h2>}
      <p>{remedy}</p>
      {kind !== "signIn" && (
        <button type="button" onClick={retry}>
          {again}
        </button>
      )}
    </div>
  );
  return isWhole === true ? <main class="whole">{note}</main> : note;
}
