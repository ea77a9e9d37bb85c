import type { Flow } from "../../lib/flow/document/flow";
import { exits, sharedExits } from "../../lib/flow/steps/exits";
import { stepOf } from "../model/callTree";
import { stepTitle } from "../model/promptText";
import { useWords } from "../words/useWords";

type LeadingHereProps = Readonly<{ flow: Flow; step: string; select: (step: string) => void }>;

/** The steps that lead to one, and the keys that do so everywhere. */
export function LeadingHere({ flow, step, select }: LeadingHereProps) {
  const words = useWords();
  const leadingHere = Object.entries(flow.nodes).flatMap(([key, other]) =>
    exits(other, flow).some(({ to }) => stepOf(flow, to) === step) ? [key] : [],
  );
  const everywhere = sharedExits(flow).filter(({ to }) => stepOf(flow, to) === step);
  return (
    <section class="leadingHere">
      <h3>{words.details.leadsHere(leadingHere.length + everywhere.length)}</h3>
      <div class="pills">
        {everywhere.map(({ name }) => (
          <span key={name} class="pill quiet">
            {name === "error"
              ? words.flow.onError
              : words.flow.everywhere(name.replace("universal:", ""))}
          </span>
        ))}
        {leadingHere.map((key) => (
          <button key={key} type="button" class="pill" onClick={() => select(key)}>
            {stepTitle(key, flow.nodes[key])}
          </button>
        ))}
      </div>
    </section>
  );
}
