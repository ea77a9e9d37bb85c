import type { Flow, FlowNode } from "../../lib/flow/document/flow";
import { stepType } from "../../lib/flow/steps/index";
import { promptPieces } from "../model/promptText";
import { promptLabel } from "../model/wayLabel";
import { useWords } from "../words/useWords";

/** All prompts of a step in all languages of its flow. */
export function PromptDetails({ flow, node }: Readonly<{ flow: Flow; node: FlowNode }>) {
  const words = useWords();
  const prompts = stepType(node).prompts?.(node) ?? [];
  if (prompts.length === 0) return null;
  const order = ["greeting", "consent", "before", "prompt"];
  const sorted = prompts.toSorted((one, other) => rank(one.path) - rank(other.path));
  function rank(path: string): number {
    const place = order.indexOf(path);
    return place === -1 ? order.length : place;
  }
  return (
    <section>
      <h3>{words.prompts.heading}</h3>
      {sorted.map((one) => (
        <div key={one.path} class="promptBlock">
          <h4>{promptLabel(one, node, words)}</h4>
          {flow.languages.map((language) => {
            const pieces = promptPieces(one.prompt, flow, language, words);
            return (
              <p key={language} class="promptLine">
                {flow.languages.length > 1 && <span class="tag">{language}</span>}
                {pieces.length === 0 ? (
                  <span class="gap">{words.prompts.noWords}</span>
                ) : (
                  <q lang={language}>
                    {pieces.map(({ text, isWords }, index) => (
                      <span key={index} class={isWords ? undefined : "spoken"}>
                        {index > 0 ? " " : ""}
                        {text}
                      </span>
                    ))}
                  </q>
                )}
              </p>
            );
          })}
        </div>
      ))}
    </section>
  );
}
