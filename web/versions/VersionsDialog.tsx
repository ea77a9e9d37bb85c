import { useState } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import type { Api, FlowFacts, Problem, ShownFlow, VersionFacts } from "../app/api";
import type { Draft } from "../draft/useDraft";
import { shownName } from "../model/shownName";
import { zonedTime } from "../model/zonedTime";
import { percentText } from "../reports/figures";
import { WhyRefused } from "../bound/WhyRefused";
import { Dialog } from "../ui/Dialog";
import { useWords } from "../words/useWords";
import { usePublishingWords } from "../words/usePublishingWords";
import { LastTrial } from "./canary/LastTrial";
import { Differences } from "./Differences";
import { pageLocale } from "../words/pageLocale";

type VersionsDialogProps = Readonly<{
  api: Api;
  draft: Draft;
  shown: ShownFlow;
  mayPublish: boolean;
  close: () => void;
  /** Another version is live now. */
  rolledBack: () => void;
  /** Shows how calls go with the version that some callers try. */
  showTrial: () => void;
}>;

type Chosen = Readonly<{ version: number; flow: Flow }>;

/** All versions, newest first, and the ways back to each. */
export function VersionsDialog(props: VersionsDialogProps) {
  const { api, draft, shown, mayPublish, close, rolledBack, showTrial } = props;
  const words = usePublishingWords();
  const [chosen, setChosen] = useState<Chosen>();
  const [problem, setProblem] = useState<Problem>();
  const { meta, versions = [] } = shown;
  const { timeZone } = draft.flow;
  const open = async ({ version }: VersionFacts) => {
    const found = await api.loadFlow(meta.key, undefined, version);
    if (found.problem !== undefined) setProblem(found.problem);
    else if (found.value.flow !== undefined) setChosen({ version, flow: found.value.flow });
  };
  const withdraw = async ({ version }: VersionFacts) => {
    const answer = await api.withdrawPlan(meta.key, version);
    if (answer.problem === undefined) rolledBack();
    else setProblem(answer.problem);
  };
  return (
    <Dialog
      title={chosen === undefined ? words.history : words.rollBackTitle(chosen.version)}
      close={close}
      class="wide"
    >
      {chosen === undefined && versions.length > 1 && (
        <LastTrial api={api} flow={meta.key} timeZone={timeZone} show={showTrial} />
      )}
      <div class="dialogScroll">
        {problem !== undefined && (
          <p class="bad" role="alert">
            <WhyRefused problem={problem} />
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
                  meta={meta}
                  timeZone={timeZone}
                  open={() => void open(one)}
                  withdraw={mayPublish ? () => void withdraw(one) : undefined}
                />
              ))}
          </ul>
        ) : (
          <Before shown={shown} chosen={chosen} timeZone={timeZone} />
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

type BeforeProps = Readonly<{ shown: ShownFlow; chosen: Chosen; timeZone: string }>;

/** What going back changes, and what of it is for a while only. */
function Before({ shown: { meta, flow }, chosen, timeZone }: BeforeProps) {
  const words = usePublishingWords();
  const { next, canary } = meta;
  return (
    <>
      <Differences before={flow} after={chosen.flow} />
      {next !== undefined && (
        <p class="warn">
          {words.stays(next.version, zonedTime(next.from, timeZone, pageLocale()))}
        </p>
      )}
      {canary !== undefined && <p class="warn">{words.endsTrial(canary.version)}</p>}
    </>
  );
}

type ChosenToolsProps = VersionsDialogProps &
  Readonly<{ chosen: Chosen; fail: (problem: Problem) => void }>;

/** What can be done with the version that is looked at. */
function ChosenTools(props: ChosenToolsProps) {
  const { api, draft, shown, chosen, mayPublish, close, rolledBack, fail } = props;
  const words = usePublishingWords();
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

type VersionItemProps = Readonly<{
  facts: VersionFacts;
  meta: FlowFacts;
  timeZone: string;
  open: () => void;
  withdraw: (() => void) | undefined;
}>;

function VersionItem({ facts, meta, timeZone, open, withdraw }: VersionItemProps) {
  const words = usePublishingWords();
  const names = useWords();
  const { version } = facts;
  const mayGoBack = ![meta.publishedVersion, meta.next?.version, meta.canary?.version].includes(
    version,
  );
  const planned = meta.next?.version === version ? meta.next : undefined;
  const when = new Intl.DateTimeFormat(pageLocale(), {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(new Date(facts.publishedAt));
  return (
    <li>
      <div class="grow">
        <strong>{words.version(facts.version)}</strong>
        <Standing version={version} meta={meta} timeZone={timeZone} />
        <p class="fieldHint">{words.by(when, shownName(facts.publishedBy, names))}</p>
        {facts.note !== undefined && <p>{facts.note}</p>}
      </div>
      {planned !== undefined && withdraw !== undefined && (
        <button type="button" onClick={withdraw}>
          {words.withdraw}
        </button>
      )}
      {mayGoBack && (
        <button type="button" onClick={open}>
          {words.rollBack}
        </button>
      )}
    </li>
  );
}

type StandingProps = Pick<VersionItemProps, "meta" | "timeZone"> & Readonly<{ version: number }>;

/** Who hears a version, or will. */
function Standing({ version, meta, timeZone }: StandingProps) {
  const words = usePublishingWords();
  const { publishedVersion, next, canary, withdrawnVersions = [] } = meta;
  return (
    <>
      {version === publishedVersion && <span class="chip good">{words.live}</span>}
      {version === next?.version && (
        <span class="chip">{words.from(zonedTime(next.from, timeZone, pageLocale()))}</span>
      )}
      {version === canary?.version && (
        <span class="chip">{words.forSome(percentText(canary.share, 100))}</span>
      )}
      {withdrawnVersions.includes(version) && <span class="chip quiet">{words.withdrawn}</span>}
    </>
  );
}
