import type { Api } from "../app/api";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { useCallerWords } from "../words/useCallerWords";
import type { ListedCampaign } from "./listedCampaign";
import { usePolled } from "./usePolled";

type CallerWords = ReturnType<typeof useCallerWords>;

/** One who is called, as the server lists them. */
type Recipient = Readonly<{
  recipient: string;
  to: Readonly<{ person?: string; phone?: string; userId?: string }>;
  state: Parameters<CallerWords["recipientState"]>[0];
  tries: number;
  lastEnd?: Parameters<CallerWords["lastCall"]>[0];
}>;

type CampaignPeopleProps = Readonly<{ api: Api; campaign: ListedCampaign }>;

/** Asked again where something has changed; otherwise hardly ever. */
const seldomInMs = 60_000;

/** Who a campaign calls, and what came of each. */
export function CampaignPeople({ api, campaign }: CampaignPeopleProps) {
  const words = useCallerWords();
  const { key, counts, state } = campaign;
  const { value, problem, reload } = usePolled(
    (signal) =>
      api.ask<Readonly<{ recipients: readonly Recipient[] }>>(
        `campaigns/${encodeURIComponent(key)}`,
        { signal },
      ),
    `${key} ${state} ${Object.values(counts).join(" ")}`,
    seldomInMs,
  );
  if (problem !== undefined) return <ProblemNote problem={problem} retry={reload} />;
  if (value === undefined) return <Waiting />;
  return (
    <ol class="campaignPeople">
      {value.recipients.map((one) => (
        <li key={one.recipient}>
          <strong>{one.to.phone ?? one.to.person ?? words.somebody}</strong>{" "}
          {words.recipientState(one.state)}
          <span class="quietText">
            {[
              one.tries === 0 ? undefined : words.calledTimes(one.tries),
              one.lastEnd === undefined || one.lastEnd === "confirmed"
                ? undefined
                : words.lastCall(one.lastEnd),
            ]
              .filter((part) => part !== undefined)
              .map((part) => ` · ${part}`)
              .join("")}
          </span>
        </li>
      ))}
    </ol>
  );
}
