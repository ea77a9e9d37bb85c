import type { FlowProblem } from "../flowProblem";
import { warning } from "../flowProblem";
import type { CheckSubject } from "../checkSubject";
import { quote } from "../words";
import { findKeyFirst } from "./findKeyFirst";
import { findRunOn } from "./findRunOn";
import { listSpokenTexts, type SpokenText } from "./listSpokenTexts";
import { listWords } from "./listWords";
import { measureReadingEase } from "./measureReadingEase";
import { splitSentences } from "./splitSentences";

/** Longer sentences are not understood by many who read them, and a hearer cannot go back. */
const longestInWords = 25;

/** What is said can be followed by whoever hears it once: of each kind of doubt one a step. */
export function checkSpokenWords({ flow }: CheckSubject): readonly FlowProblem[] {
  const known = new Set<string>();
  return listSpokenTexts(flow).flatMap((spoken) =>
    [keyFirst, noPause, longSentence, hardWords].flatMap((find) => {
      const found = find(spoken);
      if (found === undefined) return [];
      const kind = `${found.code} ${spoken.node ?? ""}`;
      if (known.has(kind)) return [];
      known.add(kind);
      return [found];
    }),
  );
}

function keyFirst({ parts, language, path, name }: SpokenText): FlowProblem | undefined {
  const words = firstOf(parts, ({ text }) => findKeyFirst(text, language));
  return words === undefined
    ? undefined
    : warning(
        "keyFirst",
        path,
        `${name} names a key before what it is for: ${quote(words)}. Callers must remember the key until they know: say what it is for first, as in “for sales, press 1”.`,
        { step: name, words },
      );
}

function noPause({ parts, language, path, name }: SpokenText): FlowProblem | undefined {
  const words = firstOf(parts, ({ text, isRecorded }) =>
    isRecorded ? undefined : findRunOn(text, language),
  );
  return words === undefined
    ? undefined
    : warning(
        "noPause",
        path,
        `${name} goes from one option to the next without a pause: ${quote(words)}. End each option with a full stop.`,
        { step: name, words },
      );
}

function longSentence({ parts, path, name }: SpokenText): FlowProblem | undefined {
  const words = Math.max(
    ...parts.map(({ text }) =>
      Math.max(0, ...splitSentences(text).map((sentence) => listWords(sentence).length)),
    ),
  );
  return words <= longestInWords
    ? undefined
    : warning(
        "longSentence",
        path,
        `${name} has a sentence of ${words} words. Who hears it once cannot follow more than ${longestInWords}: make two of it.`,
        { step: name, words, most: longestInWords },
      );
}

function hardWords({ parts, language, path, name }: SpokenText): FlowProblem | undefined {
  const measured = measureReadingEase(parts.map(({ text }) => text).join(" "), language);
  if (measured === undefined || measured.ease >= measured.least) return undefined;
  const { ease, least } = measured;
  return warning(
    "hardWords",
    path,
    `${name} is hard to understand: its reading ease is ${ease}, and ${least} is the least for who left school at fifteen. Use shorter words and sentences.`,
    { step: name, ease, least, language },
  );
}

function firstOf<Part>(
  parts: readonly Part[],
  find: (part: Part) => string | undefined,
): string | undefined {
  for (const part of parts) {
    const found = find(part);
    if (found !== undefined) return found;
  }
  return undefined;
}
