import { useState } from "preact/hooks";
import type { Api } from "../../app/api";
import { useLoaded } from "../../app/useLoaded";
import { zonedTime } from "../../model/zonedTime";
import { Dialog } from "../../ui/Dialog";
import { ProblemNote } from "../../ui/ProblemNote";
import { Waiting } from "../../ui/Waiting";
import { pageLocale } from "../../words/pageLocale";
import { useCanaryWords } from "../../words/useCanaryWords";
import { usePublishingWords } from "../../words/usePublishingWords";
import { CanaryPicture } from "./CanaryPicture";
import type { CanaryTrial } from "./canaryTrial";
import { EndTrialDialog, type TrialDeed } from "./EndTrialDialog";
import { useEndText } from "./useEndText";

type CanaryDialogProps = Readonly<{
  api: Api;
  flow: string;
  timeZone: string;
  mayPublish: boolean;
  close: () => void;
  /** Another version is live for those who tried one. */
  ended: () => void;
}>;

/** How calls go with the version that some callers try, what happens next or came of it, and the ways to decide. */
export function CanaryDialog({ api, flow, timeZone, mayPublish, close, ended }: CanaryDialogProps) {
  const words = useCanaryWords();
  const { close: closeWord } = usePublishingWords();
  const [deed, setDeed] = useState<TrialDeed>();
  const [isOver, setIsOver] = useState(false);
  const loaded = useLoaded<Readonly<{ canary: CanaryTrial }>>(
    (signal) => api.ask(`flows/${encodeURIComponent(flow)}/canary`, { signal }),
    `${flow} ${isOver}`,
  );
  const trial = loaded.state === "ready" ? loaded.value.canary : undefined;
  const outcome = useEndText(trial, timeZone);
  const leave = isOver ? ended : close;
  if (trial !== undefined && deed !== undefined) {
    const done = () => {
      setDeed(undefined);
      setIsOver(true);
    };
    const cancel = () => setDeed(undefined);
    return <EndTrialDialog {...{ api, flow, trial, deed, done }} close={cancel} />;
  }
  const title =
    trial === undefined
      ? words.show
      : outcome === undefined
        ? words.title(trial.version)
        : words.over;
  return (
    <Dialog title={title} close={leave} class="wide canary">
      {loaded.state === "loading" && <Waiting />}
      {loaded.state === "failed" && <ProblemNote problem={loaded.problem} retry={loaded.retry} />}
      {trial !== undefined && (
        <div class="dialogScroll" tabIndex={0} role="region" aria-label={words.show}>
          <p role="status">{outcome ?? words.next(trial.version, trial.liveVersion)}</p>
          <CanaryPicture trial={trial} />
          <p class="fieldHint">
            {words.since(zonedTime(trial.since, timeZone, pageLocale()))}{" "}
            {words.counted(zonedTime(trial.countedTo, timeZone, pageLocale()))}
          </p>
        </div>
      )}
      <div class="dialogTools">
        <button type="button" onClick={leave}>
          {closeWord}
        </button>
        {trial !== undefined && outcome === undefined && mayPublish && (
          <>
            <button type="button" onClick={() => setDeed("end")}>
              {words.end}
            </button>
            <button type="button" class="primary" onClick={() => setDeed("take")}>
              {words.take}
            </button>
          </>
        )}
      </div>
    </Dialog>
  );
}
