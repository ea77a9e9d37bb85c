import { useContext } from "preact/hooks";
import type { Flow, FlowNode } from "../../lib/flow/document/flow";
import { promptPieces, stepTitle } from "../model/promptText";
import { firstPrompt } from "../model/wayLabel";
import { stepKind } from "../model/stepKind";
import { StepIcon } from "../ui/StepIcon";
import { useWords } from "../words/useWords";
import type { Words } from "../words/words";
import { OutlineContext } from "./outlineContext";
import { TodoMark } from "./TodoMark";

/** A step in the outline: its kind, its name and its first words. */
export function Card({ step }: Readonly<{ step: string }>) {
  const words = useWords();
  const outline = useContext(OutlineContext);
  const node = outline?.flow.nodes[step];
  if (outline === undefined || node === undefined) return null;
  const { flow, language, selected, select, hits, passed, here, todo } = outline;
  const state = [
    ...(selected === step ? ["selected"] : []),
    ...(hits.includes(step) ? ["hit"] : []),
    ...(passed.has(step) ? ["passed"] : []),
    ...(here === step ? ["here"] : []),
  ];
  const preview = firstWords(node, flow, language, words);
  return (
    <div class={["card", ...state].join(" ")} onClick={() => select(step)}>
      <StepIcon type={node.type} />
      <span class="cardTitle">{stepTitle(step, node)}</span>{" "}
      <span class="cardType">{stepKind(node, words)}</span>{" "}
      {preview !== "" && (
        <span class="cardWords" lang={language}>
          {preview}
        </span>
      )}
      <TodoMark todo={todo?.get(step)} />
      {here === step ? (
        <span class="callerHere">{words.flow.here}</span>
      ) : (
        passed.has(step) && <span class="hidden">{words.flow.visited}</span>
      )}
    </div>
  );
}

function firstWords(node: FlowNode, flow: Flow, language: string, words: Words): string {
  const first = firstPrompt(node);
  if (first === undefined) return "";
  const own = promptPieces(first.prompt, flow, language, words);
  const pieces =
    own.length > 0 ? own : promptPieces(first.prompt, flow, flow.languages[0] ?? "", words);
  return pieces.map(({ text }) => text).join(" ");
}
