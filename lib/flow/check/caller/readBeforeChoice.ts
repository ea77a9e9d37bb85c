import type { Flow, FlowNode } from "../../document/flow";
import { localized } from "../../document/localized";
import { nodePrompts } from "../../prompts/nodePrompts";
import { promptParts } from "../../prompts/promptParts";
import { stepType } from "../../steps/index";
import { listKeyMentions } from "../wording/listKeyMentions";
import { measurePrompt } from "../wording/measurePrompt";

/** What a step says, in a language, before the first option of its own is offered: the words, and about how many seconds they take. Nothing can be told of a menu that names no key. */
export function readBeforeChoice(
  flow: Flow,
  node: FlowNode,
  language: string,
): Readonly<{ text: string; seconds: number }> {
  const isMenu = stepType(node).choices !== undefined;
  const found = nodePrompts(node).filter(({ path }) => path === "greeting" || path === "prompt");
  let text = "";
  let seconds = 0;
  for (const { path, prompt } of found) {
    const before = { text: "", seconds: 0 };
    let isOffered = false;
    for (const part of promptParts(prompt)) {
      if ("optionsList" in part) isOffered = true;
      else if ("text" in part) {
        const words = localized(part.text, language, flow.languages[0] ?? "en");
        const [mention] = isMenu ? listKeyMentions(words, language) : [];
        const heard =
          mention === undefined ? words : withoutLastSentence(words.slice(0, mention.start));
        before.text += ` ${heard}`;
        before.seconds += measurePrompt(flow, heard, language);
        isOffered = mention !== undefined;
      } else before.seconds += measurePrompt(flow, [part], language);
      if (isOffered) break;
    }
    if (isOffered || !isMenu || path === "greeting") {
      text += before.text;
      seconds += before.seconds;
    }
    if (isOffered) break;
  }
  return { text: text.trim(), seconds };
}

/** What was said before the sentence that offers something. */
function withoutLastSentence(text: string): string {
  return /^.*[.!?…;:](?=\s)/su.exec(text)?.[0] ?? "";
}
