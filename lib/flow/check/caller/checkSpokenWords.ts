import type { FlowProblem } from "../flowProblem";
import { warning } from "../flowProblem";
import type { CheckSubject } from "../checkSubject";
import { quote } from "../words";
import { listKeyMentions } from "../wording/listKeyMentions";
import { findKeyFirst } from "./words/findKeyFirst";
import { findRunOn } from "./words/findRunOn";
import { listSpokenTexts, type SpokenText } from "./listSpokenTexts";
import { listWords } from "./words/listWords";
import { measureReadingEase } from "./words/measureReadingEase";
import { splitSentences } from "./words/splitSentences";

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
  const found = firstOf(parts, ({ text, isRecorded }) => {
    const one = findKeyFirst(text, language);
    // Words beside a recording do not change what it says.
    return one !== undefined && isRecorded ? { words: one.words } : one;
  });
  return found === undefined
    ? undefined
    : warning(
        "keyFirst",
        path,
        `${name} names a key before what it is for: ${quote(found.words)}. Callers must remember the key until they know: say what it is for first, as in ${quote(found.instead ?? "For sales, press 1")}.`,
        { step: name, ...found },
      );
}

function noPause({ parts, language, path, name }: SpokenText): FlowProblem | undefined {
  const found = firstOf(parts, ({ text, isRecorded }) =>
    isRecorded ? undefined : findRunOn(text, language),
  );
  return found === undefined
    ? undefined
    : warning(
        "noPause",
        path,
        `${name} goes from one option to the next without a pause: ${quote(found.words)}. End each option with a full stop.`,
        { step: name, ...found },
      );
}

function longSentence({ parts, language, path, name }: SpokenText): FlowProblem | undefined {
  const words = Math.max(
    ...parts
      .flatMap(({ text }) => splitChoices(text, language))
      .flatMap((choice) => [0, ...splitSentences(choice).map((one) => listWords(one).length)]),
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

/** A comma after a key ends what belongs to it: each choice is kept in mind by itself. */
function splitChoices(text: string, language: string): readonly string[] {
  const ends = listKeyMentions(text, language).flatMap(({ end }) =>
    /^\s*[,;]/u.test(text.slice(end)) ? [end] : [],
  );
  return [0, ...ends].map((start, index) => text.slice(start, ends[index]));
}

function hardWords({ parts, language, path, name }: SpokenText): FlowProblem | undefined {
  const measured = measureReadingEase(parts.map(({ text }) => text).join(" "), language);
  if (measured === undefined || measured.ease >= measured.least) return undefined;
  const { ease, least } = measured;
  return warning(
    "hardWords",
    path,
    `${name} is hard to understand: its reading ease is ${ease} on a scale that ends at ${least}. Use shorter words and sentences.`,
    { step: name, ease, least, language },
  );
}

function firstOf<Part, Found>(
  parts: readonly Part[],
  find: (part: Part) => Found | undefined,
): Found | undefined {
  for (const part of parts) {
    const found = find(part);
    if (found !== undefined) return found;
  }
  return undefined;
}
