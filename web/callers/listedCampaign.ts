import type { useCallerWords } from "../words/useCallerWords";

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
