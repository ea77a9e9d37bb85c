import type { NightlyReport } from "./findings/finding";
import { findingLanguages } from "./findings/findingLanguages";
import { nightlyNewsWords } from "./findings/nightlyNewsWords";
import { makeSayDay } from "./findings/makeSayDay";
import { sayFinding, sayFindingPlace, sayNotLooked } from "./findings/sayFinding";
import type { FindingWords } from "./findings/findingWords";
import type { NightlyFinding } from "./findings/finding";
import type { NightlyPorts } from "./ports";

/** A mail or a card of more is read by nobody; the report has them all. */
const mostTold = 20;

/** Queues the news of a night for the channel of this environment; false where there is none. Rejects with QUEUE_UNAVAILABLE or STORAGE_UNAVAILABLE. */
export async function tellOfNight(
  {
    channel,
    link,
    bindingsStore,
    queueChannelMessage,
  }: Pick<NightlyPorts, "channel" | "link" | "bindingsStore" | "queueChannelMessage">,
  report: NightlyReport,
): Promise<boolean> {
  if (channel === undefined) return false;
  const { channels = {} } = await bindingsStore.loadBindings();
  const bound = channels[channel];
  const language = (bound && "language" in bound ? bound.language : undefined) ?? "en";
  const words = findingLanguages[language];
  const news = nightlyNewsWords[language];
  // Day before month with the month's name, which nobody in England or America misreads.
  const sayDay = makeSayDay(language === "en" ? "en-GB" : language);
  const { findings, mended, looks, at } = report;
  const day = at.slice(0, 10);
  await queueChannelMessage({
    // Of one night one is taken: the queue knows it by its id.
    id: `nightly/${day}`,
    callId: `nightly-${day}`,
    channel,
    at,
    attempt: 1,
    text: [
      ...findings.slice(0, mostTold).map((finding) => sayWhole(finding, words, sayDay)),
      ...(findings.length > mostTold ? [words.andMore(findings.length - mostTold)] : []),
      ...mended
        .slice(0, mostTold)
        .map((finding) => news.mended(sayFinding(finding, words, sayDay))),
      ...looks.flatMap((look) => sayNotLooked(look, words) ?? []),
    ].join("\n"),
    news: {
      title: news.title(findings.length),
      facts: [],
      ...(link === undefined ? {} : { link: { title: news.open, url: link } }),
    },
  });
  return true;
}

/** A finding with its place and its remedy. */
function sayWhole(
  finding: NightlyFinding,
  words: FindingWords,
  sayDay: (day: string) => string,
): string {
  const [first, ...more] = finding.places;
  const place =
    first === undefined
      ? ""
      : ` (${sayFindingPlace(first, words)}${more.length === 0 ? "" : `, ${words.andMore(more.length)}`})`;
  return `${sayFinding(finding, words, sayDay)}${place} ${words.remedies[finding.code]}`;
}
