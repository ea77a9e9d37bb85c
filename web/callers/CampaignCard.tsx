import { useId, useState } from "preact/hooks";
import type { Api, Problem } from "../app/api";
import { RefusalNote } from "../bound/RefusalNote";
import { shownName } from "../model/shownName";
import { useCallerWords } from "../words/useCallerWords";
import { useWords } from "../words/useWords";
import { AskRemoval } from "./AskRemoval";
import { CampaignPeople } from "./CampaignPeople";
import { CampaignProgress } from "./CampaignProgress";
import type { ListedCampaign } from "./listedCampaign";

type CampaignCardProps = Readonly<{
  api: Api;
  campaign: ListedCampaign;
  /** It was stopped. */
  stopped: () => void;
}>;

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
  const stop = async () => {
    const answer = await api.ask(`campaigns/${encodeURIComponent(key)}`, { method: "DELETE" });
    setProblem(answer.problem);
    if (answer.problem !== undefined) return;
    setIsAsked(false);
    stopped();
  };
  return (
    <li class={`leftCard ${state === "ended" ? "" : "isNew"}`} aria-labelledby={id}>
      <h2 id={id}>
        {key} <span class="chip">{words.campaignState(state)}</span>
      </h2>
      {end !== undefined && <p>{words.campaignEnd(end)}</p>}
      <CampaignProgress counts={counts} />
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
