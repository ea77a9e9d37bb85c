import type { Flow } from "../../document/flow";
import { localized } from "../../document/localized";
import { nodePrompts } from "../../prompts/nodePrompts";
import { promptParts } from "../../prompts/promptParts";
import { askSettings, isAsking, type AskingNode } from "../../steps/askSettings";
import { exits } from "../../steps/exits";
import { stepType } from "../../steps/index";
import { placeKey, type To } from "../../steps/place";
import type { CheckSubject } from "../checkSubject";
import type { FlowProblem } from "../flowProblem";
import { warning } from "../flowProblem";
import { nodeOf } from "../graph/flowGraph";
import { nodeName } from "../stepName";
import { count } from "../words";
import { listWords } from "./words/listWords";
import { measureStep } from "./measureStep";

/** Who is slow needs so much more time, and to be told so. */
const leastInSeconds = 20;
/** A relay operator types sixty words a minute. */
const relayWordsPerSecond = 1;

/** Nobody is cut off who needs longer: callers are asked again before the call ends, and somebody who types for them keeps up. */
export function checkPatience({ flow, isReachable }: CheckSubject): readonly FlowProblem[] {
  return Object.entries(flow.nodes).flatMap(([key, node]) =>
    isAsking(node) && isReachable(key) ? impatience(flow, key, node) : [],
  );
}

function impatience(flow: Flow, key: string, node: AskingNode): readonly FlowProblem[] {
  const silence = exits(node, flow).find(({ name }) => name === "noInput");
  if (silence === undefined) return [];
  const after = whatFollows(flow, silence.to);
  const name = nodeName(key, node);
  const at = `nodes.${key}`;
  const { tries, firstDigitTimeout } = askSettings(flow, node);
  const times = Math.min(tries.noInput, tries.total);
  const seconds = Math.round(
    measureStep(flow, node) +
      (times - 1) * measureStep(flow, node, true) +
      times * firstDigitTimeout,
  );
  const words = countWordsOf(flow, node);
  const needed = Math.round(words / relayWordsPerSecond);
  return [
    ...(after === "end" && times === 1
      ? [
          warning(
            "endsUnwarned",
            at,
            `${name} ends the call after a single silence of ${count(firstDigitTimeout, "second")}. Who is slow is cut off unwarned: ask again once, or lead to a person.`,
            { step: name, seconds: firstDigitTimeout },
          ),
        ]
      : []),
    ...(after === "end" && times > 1 && seconds < leastInSeconds && !canRepeat(flow)
      ? [
          warning(
            "littleTime",
            at,
            `${name} gives callers ${seconds} seconds in all, and no key that gives them more. Wait longer, or let a key of the whole flow repeat what was said.`,
            { step: name, seconds, least: leastInSeconds },
          ),
        ]
      : []),
    ...(after !== "person" && needed > seconds && !isOption(node, silence.to)
      ? [
          warning(
            "relayTooSlow",
            at,
            `${name} says ${count(words, "word")}, which take ${needed} seconds to type for a caller who reads them, and goes on after ${seconds}. Say less, wait longer, or ask once more.`,
            { step: name, words, needed, seconds },
          ),
        ]
      : []),
  ];
}

/** Silence may choose what most callers want: then nobody is lost. */
function isOption(node: AskingNode, to: To): boolean {
  const options = stepType(node).choices?.(node).options ?? [];
  return options.some(({ next }) => next === placeKey(to));
}

function canRepeat({ globals = {} }: Flow): boolean {
  return Object.values(globals).includes("repeat");
}

/** After so many steps without a question the way is not followed. */
const mostPassed = 10;

/** What comes of a caller who says nothing: the end, a person or a mailbox, or more of the flow. */
function whatFollows(flow: Flow, start: To): "end" | "person" | "more" {
  let to = start;
  for (let passed = 0; passed < mostPassed; passed += 1) {
    if (to.type === "word" && to.word === "hangup") return "end";
    if (to.type === "word" && to.word === "operator") return "person";
    const node = nodeOf(flow, placeKey(to));
    if (node === undefined) return "more";
    const type = stepType(node);
    if (type.ends === true) return "end";
    if (type.helps === true) return "person";
    const [on, another] = exits(node, flow).filter(({ isChosen }) => isChosen !== true);
    if (on === undefined || another !== undefined || type.asks !== undefined) return "more";
    to = on.to;
  }
  return "more";
}

/** The words of a question, in the language that has most. */
function countWordsOf(flow: Flow, node: AskingNode): number {
  const [first = "en"] = flow.languages;
  const heard = nodePrompts(node).filter(({ path }) => path === "greeting" || path === "prompt");
  return Math.max(
    ...flow.languages.map((language) =>
      heard.reduce((sum, { prompt }) => {
        const texts = promptParts(prompt).flatMap((part) =>
          "text" in part ? [localized(part.text, language, first)] : [],
        );
        return sum + listWords(texts.join(" ")).length;
      }, 0),
    ),
  );
}
