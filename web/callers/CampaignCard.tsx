import { useId, useState } from "preact/hooks";
import type { Api, Problem } from "../app/api";
import { RefusalNote } from "../bound/RefusalNote";
import { shownName } from "../model/shownName";
import { useCallerWords } from "../words/useCallerWords";
import { useWords } from "../words/useWords";
import { AskRemoval } from "./AskRemoval";
import { CampaignPeople } from "./CampaignPeople";

type CallerWords = ReturnType<typeof useCallerWords>;
type RecipientState = Parameters<CallerWords["recipientState"]>[0];

/** A campaign, as the server lists it. */
export type ListedCampaign = Readonly<{
  key: string;
  state: Parameters<CallerWords["campaignState"]>[0];
  startedAt: string;
  startedBy: string;
  until?: string;
  end?: Parameters<CallerWords["campaignEnd"]>[0];
  counts: Readonly<Record<RecipientState, number>>;
}>;

type CampaignCardProps = Readonly<{
  api: Api;
  campaign: ListedCampaign;
  /** It was stopped. */
  stopped: () => void;
}>;

/** The others are in the first line. */
const countedStates = ["calling", "waiting", "notReached", "notCalled"] as const;

/** One campaign: how far it is, who was reached, and its end before the time. */
export function CampaignCard({ api, campaign, stopped }: CampaignCardProps) {
  const words = useCallerWords();
  const names = useWords();
  const [problem, setProblem] = useState<Problem>();
  const [isAsked, setIsAsked] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { key, state, startedAt, startedBy, until, end, counts } = campaign;
  const when = new Intl.DateTimeFormat(names.tag, { dateStyle: "medium", timeStyle: "short" });
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const stop = async () => {
    const answer = await api.ask(`campaigns/${encodeURIComponent(key)}`, { method: "DELETE" });
    setProblem(answer.problem);
    if (answer.problem !== undefined) return;
    setIsAsked(false);
    stopped();
  };
  return (
    <li class={`leftCard ${state === "ended" ? "" : "isNew"}`} aria-labelledby={id}>
      <h3 id={id}>
        {key} <span class="chip">{words.campaignState(state)}</span>
      </h3>
      {end !== undefined && <p>{words.campaignEnd(end)}</p>}
      <p>{words.confirmedOf(counts.confirmed, all)}</p>
      <progress
        max={all}
        value={counts.confirmed}
        aria-label={words.confirmedOf(counts.confirmed, all)}
      />
      <p class="quietText">
        {countedStates
          .filter((one) => counts[one] > 0)
          .map((one) => words.counted(one, counts[one]))
          .join(" · ")}
      </p>
      <p class="quietText">
        {words.startedBy(shownName(startedBy, names), when.format(new Date(startedAt)))}
      </p>
      {until !== undefined && state === "running" && (
        <p class="quietText">{words.callsUntil(when.format(new Date(until)))}</p>
      )}
      {problem !== undefined && !isAsked && <RefusalNote problem={problem} />}
      <div class="leftTools">
        <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? words.hideRecipients : words.showRecipients}
        </button>
        {state === "running" && (
          <button type="button" class="quietButton" onClick={() => setIsAsked(true)}>
            {words.stop}
          </button>
        )}
      </div>
      {isOpen && <CampaignPeople api={api} campaign={campaign} />}
      {isAsked && (
        <AskRemoval
          title={words.stopCampaign}
          help={words.stopCampaignHelp}
          action={words.stopNow}
          problem={problem}
          close={() => setIsAsked(false)}
          remove={() => void stop()}
        />
      )}
    </li>
  );
}
