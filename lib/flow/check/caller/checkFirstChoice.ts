import type { FlowProblem } from "../flowProblem";
import { warning } from "../flowProblem";
import { stepType } from "../../steps/index";
import type { CheckSubject } from "../checkSubject";
import { nodeOf } from "../graph/flowGraph";
import { stepName } from "../stepName";
import { quote } from "../words";
import { findFirstQuestions } from "./findFirstQuestions";
import { findPromotion } from "./words/findPromotion";
import { listWords } from "./words/listWords";
import { readBeforeChoice } from "./readBeforeChoice";

/** Instructions that take longer are not listened to. */
const longestInSeconds = 20;

/** Callers can soon choose, and hear nothing before that they did not call for. */
export function checkFirstChoice(subject: CheckSubject): readonly FlowProblem[] {
  const { flow } = subject;
  const { passed, questions } = findFirstQuestions(subject);
  const asked = [...questions.values()].filter(({ place }) => place.graph.flow === flow);
  const heard = passed.filter(({ graph }) => graph.flow === flow);
  return [
    ...asked.flatMap(({ place: { key }, seconds }) => lateChoice(subject, key, seconds)),
    ...[...heard.map(({ key }) => key), ...asked.map(({ place: { key } }) => key)].flatMap((key) =>
      promotion(subject, key),
    ),
  ];
}

function lateChoice({ flow }: CheckSubject, key: string, before: number): readonly FlowProblem[] {
  const node = nodeOf(flow, key);
  if (node === undefined || stepType(node).choices === undefined) return [];
  const read = flow.languages.map((language) => readBeforeChoice(flow, node, language));
  const [longest] = read.toSorted((one, other) => other.seconds - one.seconds);
  const seconds = Math.round(before + (longest?.seconds ?? 0));
  if (seconds <= longestInSeconds) return [];
  const words = listWords(longest?.text ?? "").length;
  const name = stepName(flow, key);
  return [
    warning(
      "lateChoice",
      `nodes.${key}`,
      `Callers listen for about ${seconds} seconds before ${name} offers them anything, ${words} words of it there. Let them choose after ${longestInSeconds} at most.`,
      { step: name, seconds, words, most: longestInSeconds },
    ),
  ];
}

function promotion({ flow }: CheckSubject, key: string): readonly FlowProblem[] {
  const node = nodeOf(flow, key);
  if (node === undefined || !Object.hasOwn(flow.nodes, key)) return [];
  for (const language of flow.languages) {
    const words = findPromotion(readBeforeChoice(flow, node, language).text, language);
    if (words === undefined) continue;
    const name = stepName(flow, key);
    return [
      warning(
        "promotion",
        `nodes.${key}`,
        `${name} keeps callers from their choice with ${quote(words)}. Say it later, or leave it out.`,
        { step: name, words },
      ),
    ];
  }
  return [];
}
