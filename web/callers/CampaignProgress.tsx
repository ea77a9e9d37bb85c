import { useCallerWords } from "../words/useCallerWords";
import type { ListedCampaign } from "./listedCampaign";

/** The others are in the first line. */
const countedStates = ["calling", "waiting", "notReached", "notCalled"] as const;

/** How many of those whom a campaign calls confirmed, and where the others stand. */
export function CampaignProgress({ counts }: Pick<ListedCampaign, "counts">) {
  const words = useCallerWords();
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  return (
    <>
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
    </>
  );
}
