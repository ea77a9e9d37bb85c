import { useState } from "preact/hooks";
import type { Api, Me } from "../app/api";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { useCallerWords } from "../words/useCallerWords";
import { CallersPage } from "./CallersPage";
import { CampaignCard } from "./CampaignCard";
import type { ListedCampaign } from "./listedCampaign";
import { usePolled } from "./usePolled";

type CampaignsScreenProps = Readonly<{ api: Api; me: Me }>;

const everyInMs = 5000;

/** Who is called by us: reminders, notices and alerts, the newest first, with what came of them. */
export function CampaignsScreen({ api, me }: CampaignsScreenProps) {
  const words = useCallerWords();
  const [said, setSaid] = useState("");
  return (
    <CallersPage me={me} part="campaigns" lead={words.campaignsLead} said={said}>
      <Campaigns api={api} say={setSaid} />
    </CallersPage>
  );
}

function Campaigns({ api, say }: Readonly<{ api: Api; say: (sentence: string) => void }>) {
  const words = useCallerWords();
  const { value, problem, reload } = usePolled(
    (signal) =>
      api.ask<Readonly<{ campaigns: readonly ListedCampaign[] }>>("campaigns?limit=200", {
        signal,
      }),
    "campaigns",
    everyInMs,
  );
  const campaigns = value?.campaigns;
  return (
    <div class="leftBehind">
      {problem !== undefined && <ProblemNote problem={problem} retry={reload} />}
      {problem === undefined && campaigns === undefined && <Waiting />}
      {campaigns?.length === 0 && (
        <div class="emptyNote">
          <h2>{words.noCampaigns}</h2>
          <p>{words.noCampaignsHelp}</p>
        </div>
      )}
      <ul>
        {(campaigns ?? []).map((campaign) => (
          <CampaignCard
            key={campaign.key}
            api={api}
            campaign={campaign}
            stopped={() => {
              say(words.saidStopped);
              reload();
            }}
          />
        ))}
      </ul>
    </div>
  );
}
