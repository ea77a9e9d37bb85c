import { listKeyMentions } from "../../wording/listKeyMentions";
import { readLead } from "./readLead";
import { tellsPurpose } from "./tellsPurpose";
import { toCapital } from "./toCapital";

/** After these words the next key is the other half of the same choice. */
const joints = new Set("or and then oder und dann ou et puis o y luego".split(" "));

/** The first place where a text goes from one option to the next without a pause: after the key neither full stop nor comma. The same with one is beside it. */
export function findRunOn(
  text: string,
  language: string,
): Readonly<{ words: string; instead: string }> | undefined {
  const mentions = listKeyMentions(text, language);
  for (const [index, { start, end, keys }] of mentions.entries()) {
    const next = mentions[index + 1];
    if (next === undefined) return undefined;
    const between = text.slice(end, next.start);
    const isOther = next.keys.some((key) => !keys.includes(key));
    if (!isOther || !/\p{L}/u.test(between) || !runsOn(between, language)) continue;
    // What stands between belongs to the next key where the first has its purpose already: said before it, and not that of another.
    const before = text.slice(mentions[index - 1]?.end ?? 0, start);
    const isOwn = index === 0 || !/^\s*\p{L}/u.test(before);
    const isNexts = isOwn && tellsPurpose(readLead(before), language);
    if (breaks.test(between) && !isNexts) continue;
    const pause = isNexts ? end : next.start;
    const rest = toCapital(text.slice(pause, next.end).trim());
    return {
      words: text.slice(start, next.end),
      instead: `${text.slice(start, pause).trim()}. ${rest}`,
    };
  }
  return undefined;
}

const breaks = /[.,;:!?…–—\n]|\s-\s/u;

/** True where the words between two keys begin the next option without a pause before them; a comma may stand after them. */
function runsOn(between: string, language: string): boolean {
  const words = between.trim().split(/\s+/u);
  const [first = ""] = words;
  if (joints.has(first.toLowerCase()) || joints.has((words.at(-1) ?? "").toLowerCase()))
    return false;
  if (!breaks.test(between)) return true;
  // "Press 1 to change it, press 2": what follows the key is what the next one is for.
  return /^\s[^.,;:!?…–—\n]*,\s*$/u.test(between) && tellsPurpose(first, language);
}
