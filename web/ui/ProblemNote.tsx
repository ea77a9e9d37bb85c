import type { Problem } from "../app/api";
import type { Account } from "../app/session";
import { useWords } from "../words/useWords";

type ProblemNoteProps = Readonly<{
  problem: Problem;
  retry: () => void;
  isWhole?: boolean;
  /** Where another account may help. */
  account?: Account | undefined;
}>;

/** Says what could not be had and what can be done about it. `isWhole`: there is nothing else on the screen. */
export function ProblemNote(props: ProblemNoteProps) {
  const { problem, retry, isWhole, account } = props;
  const { kind, message } = problem;
  const { failed, retry: again, account: words } = useWords();
  const remedy = {
    signIn: account === undefined ? failed.signInRemedy : words.signInRemedy,
    noRole: failed.noRoleRemedy,
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
      {account !== undefined && (kind === "signIn" || kind === "noRole") && (
        <button type="button" onClick={() => void account.signOut()}>
          {words.signOut}
        </button>
      )}
    </div>
  );
  return isWhole === true ? <main class="whole">{note}</main> : note;
}
