import { useState } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import type { Api, Problem, ShownFlow, VersionFacts } from "../app/api";
import type { Draft } from "../draft/useDraft";
import { personName } from "../model/personName";
import { Dialog } from "../ui/Dialog";
import { useWords } from "../words/useWords";
import { Differences } from "./Differences";

type VersionsDialogProps = Readonly<{
  api: Api;
  draft: Draft;
  shown: ShownFlow;
  mayPublish: boolean;
  close: () => void;
  /** Another version is live now. */
  rolledBack: () => void;
}>;

type Chosen = Readonly<{ version: number; flow: Flow }>;

/** All versions, newest first, and the ways back to each. */
export function VersionsDialog(props: VersionsDialogProps) {
  const { api, shown, close } = props;
  const { versions: words, failed } = useWords();
  const [chosen, setChosen] = useState<Chosen>();
  const [problem, setProblem] = useState<Problem>();
  const { meta, versions = [], flow: live } = shown;
  const open = async ({ version }: VersionFacts) => {
    const found = await api.loadFlow(meta.key, undefined, version);
    if (found.problem !== undefined) setProblem(found.problem);
    else if (found.value.flow !== undefined) setChosen({ version, flow: found.value.flow });
  };
  return (
    <Dialog
      title={chosen === undefined ? words.history : words.rollBackTitle(chosen.version)}
      close={close}
      class="wide"
    >
      <div class="dialogScroll">
        {problem !== undefined && (
          <p class="bad" role="alert">
            {problem.message ?? failed[problem.kind]}
          </p>
        )}
        {chosen === undefined ? (
          <ul class="versionList">
            {versions
              .toSorted((one, other) => other.version - one.version)
              .map((one) => (
                <VersionItem
                  key={one.version}
                  facts={one}
                  isLive={one.version === meta.publishedVersion}
                  open={() => void open(one)}
                />
              ))}
          </ul>
        ) : (
          <Differences before={live} after={chosen.flow} />
        )}
      </div>
      <div class="dialogTools">
        <button type="button" onClick={close}>
          {words.close}
        </button>
        {chosen !== undefined && <ChosenTools {...props} chosen={chosen} fail={setProblem} />}
      </div>
    </Dialog>
  );
}

type ChosenToolsProps = VersionsDialogProps &
  Readonly<{ chosen: Chosen; fail: (problem: Problem) => void }>;

/** What can be done with the version that is looked at. */
function ChosenTools(props: ChosenToolsProps) {
  const { api, draft, shown, chosen, mayPublish, close, rolledBack, fail } = props;
  const { versions: words } = useWords();
  const [isBusy, setIsBusy] = useState(false);
  const rollBack = async () => {
    setIsBusy(true);
    const answer = await api.rollBack(shown.meta.key, chosen.version);
    setIsBusy(false);
    if (answer.problem === undefined) rolledBack();
    else fail(answer.problem);
  };
  return (
    <>
      <button
        type="button"
        onClick={() => {
          draft.replace(chosen.flow);
          close();
        }}
      >
        {words.takeAsDraft}
      </button>
      {mayPublish && (
        <button type="button" class="primary" disabled={isBusy} onClick={() => void rollBack()}>
          {words.rollBack.replace("…", "")}
        </button>
      )}
    </>
  );
}

type VersionItemProps = Readonly<{ facts: VersionFacts; isLive: boolean; open: () => void }>;

function VersionItem({ facts, isLive, open }: VersionItemProps) {
  const { versions: words } = useWords();
  const when = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(new Date(facts.publishedAt));
  return (
    <li>
      <div class="grow">
        <strong>{words.version(facts.version)}</strong>
        {isLive && <span class="chip good">{words.live}</span>}
        <p class="fieldHint">{words.by(when, personName(facts.publishedBy))}</p>
        {facts.note !== undefined && <p>{facts.note}</p>}
      </div>
      {!isLive && (
        <button type="button" onClick={open}>
          {words.rollBack}
        </button>
      )}
    </li>
  );
}
