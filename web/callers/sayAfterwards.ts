import type { CallAfterwards } from "../../lib/ivr/afterwards/callAfterwards";
import type { CallerWords } from "../words/types/callerWords";
import { lastingTime } from "./lastingTime";

/** Less lost sound than this nobody hears. */
const audibleLoss = 0.01;

/** What became known of a call after its end, in sentences for whoever answers the telephone; none when nothing did. Pure. */
export function sayAfterwards(
  afterwards: CallAfterwards = {},
  words: Pick<CallerWords, "talkedAfter" | "soundLost" | "connectionFailed" | "cost">,
  language: string,
): readonly string[] {
  const { quality, talkTimeInMs, phone } = afterwards;
  const lost = quality?.network?.packetLossRate ?? 0;
  const { charge = 0, currency = "" } = phone ?? {};
  const inPercent = new Intl.NumberFormat(language, {
    style: "percent",
    maximumFractionDigits: 0,
  });
  return [
    ...(talkTimeInMs === undefined ? [] : [words.talkedAfter(lastingTime(talkTimeInMs, language))]),
    ...(quality?.failureStage === undefined ? [] : [words.connectionFailed]),
    ...(lost < audibleLoss ? [] : [words.soundLost(inPercent.format(lost))]),
    ...(charge > 0 && /^[A-Z]{3}$/.test(currency)
      ? [
          words.cost(
            new Intl.NumberFormat(language, { style: "currency", currency }).format(charge),
          ),
        ]
      : []),
  ];
}
