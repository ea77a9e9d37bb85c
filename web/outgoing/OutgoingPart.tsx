import { useEditing } from "../flow/editing";
import { ChoiceField } from "../flow/fields/ChoiceField";
import { dialKeys } from "../flow/fields/dialKeys";
import { NumberField } from "../flow/fields/NumberField";
import { OptionalPart } from "../flow/fields/OptionalPart";
import { PromptField } from "../flow/fields/PromptField";
import { useOutgoingWords } from "../words/useOutgoingWords";
import { useWords } from "../words/useWords";
import { InputsField } from "./InputsField";

/** What holds when other programs place calls with a flow: the key that is pressed first, and what they give it. */
export function OutgoingPart() {
  const { fields } = useWords();
  const words = useOutgoingWords();
  const { flow } = useEditing();
  const usual: Readonly<Record<string, string>> = words.usualPrompt;
  const make = () => ({
    key: "1",
    prompt: Object.fromEntries(
      flow.languages.map((tag) => [tag, usual[tag.split("-")[0] ?? tag] ?? usual["en"]]),
    ),
  });
  return (
    <>
      <p class="fieldHint">{words.help}</p>
      <OptionalPart path="confirm" label={words.wantsKey} make={make}>
        <PromptField path="confirm.prompt" label={words.prompt} />
        <ChoiceField
          path="confirm.key"
          label={words.key}
          choices={dialKeys.map((key) => [key, fields.key(key)] as const)}
        />
        <NumberField path="confirm.tries" label={words.tries} least={1} most={5} standard={3} />
      </OptionalPart>
      <InputsField />
    </>
  );
}
