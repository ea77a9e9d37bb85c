import type { PromptItem } from "../../flow/document/prompt";

/** What an expression of Architect says, and the pieces of it that cannot be known before the call. */
export type ParsedAudio = Readonly<{ items: readonly PromptItem[]; lost: readonly string[] }>;

/** Calls within calls; deeper than anybody writes. */
const deepest = 50;

/** Reads an expression that makes sound: literal words, pauses, and what puts them together. Never throws. Pure. */
export function parseAudio(text: string): ParsedAudio {
  return read(text.slice(0, 5000), 0);
}

function read(given: string, depth: number): ParsedAudio {
  const text = given.trim();
  if (text === "") return { items: [], lost: [] };
  const words = /^"((?:[^"\\]|\\.)*)"$/.exec(text)?.[1]?.replace(/\\(.)/g, "$1");
  if (words !== undefined) {
    return { items: words.trim() === "" ? [] : [{ text: words }], lost: [] };
  }
  const [, name = "", inside] = /^([A-Za-z]\w*)\(([\s\S]*)\)$/.exec(text) ?? [];
  const args = inside === undefined || depth > deepest ? undefined : split(inside);
  if (args === undefined) return { items: [], lost: [text] };
  return call(name.toLowerCase(), args, text, depth);
}

function call(name: string, args: readonly string[], text: string, depth: number): ParsedAudio {
  const [first = ""] = args;
  switch (name) {
    // The second argument of these says how something is played, not what.
    case "toaudiotts":
    case "audioplaybackoptions":
    case "tocommunication":
    case "toaudio":
    case "tostring":
      return read(first, depth + 1);
    case "append": {
      const parts = args.map((one) => read(one, depth + 1));
      return {
        items: parts.flatMap(({ items }) => items),
        lost: parts.flatMap(({ lost }) => lost),
      };
    }
    case "toaudioblank": {
      const milliseconds = Number(first.trim().replace(/^MakeDuration\((.*)\)$/i, "$1"));
      return Number.isFinite(milliseconds) && milliseconds > 0
        ? { items: [{ pause: Math.min(10, Math.max(0.1, milliseconds / 1000)) }], lost: [] }
        : { items: [], lost: [text] };
    }
    default:
      return { items: [], lost: [text] };
  }
}

/** The arguments of a call; undefined where quotes or brackets do not match. */
function split(text: string): readonly string[] | undefined {
  const args: string[] = [];
  let [argument, depth] = ["", 0];
  for (const [piece] of text.matchAll(/"(?:[^"\\]|\\.)*"|[^"]/g)) {
    if (piece === "(") depth += 1;
    if (piece === ")") depth -= 1;
    if (depth < 0) return undefined;
    if (piece === "," && depth === 0) {
      args.push(argument);
      argument = "";
    } else argument += piece;
  }
  const isWhole = depth === 0 && (text.match(/(?<!\\)"/g)?.length ?? 0) % 2 === 0;
  return isWhole ? [...args, argument] : undefined;
}
