import type { NodeOf } from "../../../lib/flow/document/flow";
import { useWords } from "../../words/useWords";
import { AskingFields } from "../fields/AskingFields";
import { ChoiceField } from "../fields/ChoiceField";
import { NameField } from "../fields/NameField";
import { PlaceField } from "../fields/PlaceField";
import { PromptField } from "../fields/PromptField";
import type { FormProps } from "./stepForm";

/** Which number is called back, who does it, and when. */
export function CallbackForm({ at }: FormProps<NodeOf<"callback">>) {
  const { fields, ways, prompts } = useWords();
  return (
    <>
      <PromptField path={`${at}.prompt`} label={prompts.prompt} />
      <ChoiceField
        path={`${at}.number`}
        label={fields.whichNumber}
        choices={[
          ["caller", fields.callersNumber],
          ["ask", fields.anotherNumber],
        ]}
      />
      <NameField path={`${at}.queue`} kind="callback queue" label={fields.whoCallsBack} />
      <NameField
        path={`${at}.windows`}
        kind="opening hours"
        label={fields.calledBackWithin}
        none={fields.atAnyTime}
      />
      <PromptField path={`${at}.topic`} label={prompts.topic} isOptional />
      <PlaceField path={`${at}.confirmed`} label={ways.confirmed} />
      <PlaceField path={`${at}.refused`} label={ways.refused} />
      <AskingFields at={at} firstDigitTimeout={5} />
    </>
  );
}
