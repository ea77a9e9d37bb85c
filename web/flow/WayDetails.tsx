import type { Flow, FlowNode } from "../../lib/flow/document/flow";
import { exits } from "../../lib/flow/steps/exits";
import { stepType } from "../../lib/flow/steps/index";
import type { Exit } from "../../lib/flow/steps/stepType";
import { stepOf } from "../model/callTree";
import { builtInLabel } from "../model/endLabel";
import { stepTitle } from "../model/promptText";
import { wayLabel } from "../model/wayLabel";
import { useWords } from "../words/useWords";

type WayDetailsProps = Readonly<{
  flow: Flow;
  node: FlowNode;
  language: string;
  select: (step: string) => void;
}>;

/** Every way out of a step: keys with their choices first, then what follows without one, standard ways in grey. */
export function WayDetails({ flow, node, language, select }: WayDetailsProps) {
  const words = useWords();
  const ways = exits(node, flow).filter(({ name }) => name !== "error");
  if (ways.length === 0) return null;
  const hasKeys = ways.some(({ name }) => name.startsWith("key:"));
  return (
    <section>
      <h3>{hasKeys ? words.details.keys : words.details.ways}</h3>
      <dl class="ways">
        {ways.map((way) => {
          const { keys, text } = wayLabel(way, node, flow, language, words);
          return (
            <div key={way.name} class={way.isDefault ? "isDefault" : undefined}>
              <dt>
                {keys !== undefined && <kbd>{keys}</kbd>}
                <span>{text}</span>
                {isHidden(node, way) && <small>{words.details.hidden}</small>}
              </dt>
              <dd>
                <Target way={way} flow={flow} select={select} />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

type TargetProps = Readonly<{ way: Exit; flow: Flow; select: (step: string) => void }>;

function Target({ way: { to, isDefault }, flow, select }: TargetProps) {
  const words = useWords();
  const step = stepOf(flow, to);
  if (step !== undefined) {
    return (
      <button type="button" class="pill" onClick={() => select(step)}>
        {stepTitle(step, flow.nodes[step])}
      </button>
    );
  }
  if (to.type === "node") return <span class="pill bad">{words.flow.nowhere}</span>;
  return (
    <span class="pill quiet">
      {to.type === "word" ? words.places[to.word] : builtInLabel(to, words)}
      {isDefault && <small> {words.details.usual}</small>}
    </span>
  );
}

function isHidden(node: FlowNode, { path = "" }: Exit): boolean {
  const index = Number(/^options\.(\d+)\.next$/.exec(path)?.[1] ?? -1);
  return stepType(node).choices?.(node).options[index]?.hidden === true;
}
