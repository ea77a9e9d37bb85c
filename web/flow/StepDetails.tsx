import type { Flow } from "../../lib/flow/document/flow";
import { stepType } from "../../lib/flow/steps/index";
import { stepTitle } from "../model/promptText";
import { stepKind } from "../model/stepKind";
import { StepIcon } from "../ui/StepIcon";
import { useWords } from "../words/useWords";
import { HoursDetails } from "./HoursDetails";
import { LeadingHere } from "./LeadingHere";
import { PromptDetails } from "./PromptDetails";
import { WayDetails } from "./WayDetails";

type StepDetailsProps = Readonly<{
  flow: Flow;
  step: string;
  language: string;
  select: (step: string) => void;
}>;

/** What a step says and where it leads, to read. */
export function StepDetails({ flow, step, language, select }: StepDetailsProps) {
  const words = useWords();
  const node = flow.nodes[step];
  if (node === undefined) return null;
  const names = stepType(node).names?.(node) ?? [];
  return (
    <article class="stepDetails" key={step} tabIndex={-1}>
      <header>
        <StepIcon type={node.type} />
        <div>
          <p class="kind">{stepKind(node, words)}</p>
          <h2>{stepTitle(step, node)}</h2>
        </div>
      </header>
      {node.milestone !== undefined && (
        <p class="milestone">
          {words.details.milestone} <strong>{node.milestone}</strong>
        </p>
      )}
      <PromptDetails flow={flow} node={node} />
      <WayDetails flow={flow} node={node} language={language} select={select} />
      {names
        .filter(({ kind }) => kind === "opening hours")
        .map(({ name, path }) => (
          <HoursDetails key={path} name={name} schedule={flow.schedules?.[name]} />
        ))}
      {names.length > 0 && (
        <section>
          <h3>{words.details.uses}</h3>
          <ul class="uses">
            {names.map(({ kind, name, path }) => (
              <li key={path}>
                <span>{words.uses[kind]}</span> {name}
              </li>
            ))}
          </ul>
        </section>
      )}
      <LeadingHere flow={flow} step={step} select={select} />
    </article>
  );
}
