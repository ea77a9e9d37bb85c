import { useState } from "preact/hooks";
import type { Api, Problem } from "../../app/api";
import { WhyRefused } from "../../bound/WhyRefused";
import { Dialog } from "../../ui/Dialog";
import { useCanaryWords } from "../../words/useCanaryWords";
import { usePublishingWords } from "../../words/usePublishingWords";
import type { CanaryTrial } from "./canaryTrial";

/** Who shall have the version from now on: everybody, or nobody. */
export type TrialDeed = "take" | "end";

type EndTrialDialogProps = Readonly<{
  api: Api;
  flow: string;
  trial: CanaryTrial;
  deed: TrialDeed;
  close: () => void;
  done: () => void;
}>;

/** Says what follows, and takes a version for all callers or withdraws it. */
export function EndTrialDialog({ api, flow, trial, deed, close, done }: EndTrialDialogProps) {
  const words = useCanaryWords();
  const { cancel } = usePublishingWords();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { version, liveVersion } = trial;
  const isTaking = deed === "take";
  const act = async () => {
    setIsBusy(true);
    const path = `flows/${encodeURIComponent(flow)}/canary?version=${version}`;
    const answer = await api.ask(path, { method: isTaking ? "POST" : "DELETE" });
    setIsBusy(false);
    if (answer.problem === undefined) done();
    else setProblem(answer.problem);
  };
  return (
    <Dialog title={isTaking ? words.takeTitle(version) : words.endTitle(version)} close={close}>
      <p>{isTaking ? words.takeHelp : words.endHelp(liveVersion)}</p>
      {problem !== undefined && (
        <p class="bad" role="alert">
          {words.failed}: <WhyRefused problem={problem} />
        </p>
      )}
      <div class="dialogTools">
        <button type="button" onClick={close}>
          {cancel}
        </button>
        <button type="button" class="primary" disabled={isBusy} onClick={() => void act()}>
          {isTaking ? words.takeGo : words.endGo}
        </button>
      </div>
    </Dialog>
  );
}
