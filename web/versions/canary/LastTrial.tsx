import type { Api } from "../../app/api";
import { useLoaded } from "../../app/useLoaded";
import { percentText } from "../../reports/figures";
import { useCanaryWords } from "../../words/useCanaryWords";
import type { CanaryTrial } from "./canaryTrial";
import { useEndText } from "./useEndText";

type LastTrialProps = Readonly<{ api: Api; flow: string; timeZone: string; show: () => void }>;

/** Which version some callers try, or what came of the last that they tried; nothing where there was none. */
export function LastTrial({ api, flow, timeZone, show }: LastTrialProps) {
  const words = useCanaryWords();
  const loaded = useLoaded<Readonly<{ canary: CanaryTrial }>>(
    (signal) => api.ask(`flows/${encodeURIComponent(flow)}/canary`, { signal }),
    flow,
  );
  const trial = loaded.state === "ready" ? loaded.value.canary : undefined;
  const outcome = useEndText(trial, timeZone);
  if (trial === undefined) return null;
  return (
    <div class="lastTrial">
      <p>{outcome ?? `${words.note(trial.version, percentText(trial.share, 100))}.`}</p>
      <button type="button" onClick={show}>
        {words.show}
      </button>
    </div>
  );
}
