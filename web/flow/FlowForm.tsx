import { Lazy } from "../app/Lazy";
import { stepTitle } from "../model/promptText";
import { useWords } from "../words/useWords";
import { useEditing } from "./editing";
import { ChecksField } from "./fields/ChecksField";
import { ChoiceField } from "./fields/ChoiceField";
import { LocalizedField } from "./fields/LocalizedField";
import { More } from "./fields/More";
import { OptionalPart } from "./fields/OptionalPart";
import { PlaceField } from "./fields/PlaceField";
import { PromptField } from "./fields/PromptField";
import { TargetField } from "./fields/TargetField";
import { TextField } from "./fields/TextField";
import { loadOutgoing } from "./loadOutgoing";

/** What holds for a flow as a whole: its name, its operator, and where a call begins. */
export function FlowForm() {
  const words = useWords();
  const { flow } = useEditing();
  const steps = Object.entries(flow.nodes).map(
    ([key, node]) => [key, stepTitle(key, node)] as const,
  );
  return (
    <article class="stepForm">
      <header>
        <h2>{words.stepTools.settings}</h2>
      </header>
      <div class="fields">
        <TextField path="name" label={words.fields.name} />
        <ChoiceField path="entry" label={words.stepTools.begin} choices={steps} />
        <OptionalPart
          path="operator"
          label={words.stepTools.hasOperator}
          make={({ nameOf }) => ({ person: nameOf("person") })}
        >
          <TargetField path="operator" label={words.fields.whom} />
        </OptionalPart>
        <PromptField path="privacy.consentPrompt" label={words.prompts.consent} isOptional />
        <OptionalPart path="page" label={words.stepTools.hasPage} make={() => ({})}>
          <p class="fieldHint">{words.stepTools.pageHint}</p>
          <LocalizedField path="page.note" label={words.stepTools.pageNote} />
          <ChecksField path="page.leaveOut" label={words.stepTools.pageLeavesOut} choices={steps} />
        </OptionalPart>
        <More label={words.stepTools.outgoing} paths={["confirm", "inputs"]}>
          <Lazy load={loadOutgoing} props={{}} isPart />
        </More>
        <More label={words.stepTools.more} paths={["onError", "help"]}>
          <PlaceField path="onError" label={words.flow.onError} none={words.builtIn.error} />
          <PromptField path="help" label={words.prompts.prompt} isOptional />
        </More>
      </div>
    </article>
  );
}
