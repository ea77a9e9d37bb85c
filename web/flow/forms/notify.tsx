import type { NodeOf } from "../../../lib/flow/document/flow";
import { useWords } from "../../words/useWords";
import { ChoiceField } from "../fields/ChoiceField";
import { NameField } from "../fields/NameField";
import { PlaceField } from "../fields/PlaceField";
import { PromptField } from "../fields/PromptField";
import type { FormProps } from "./stepForm";

/** Who is told what; the call goes on at once. */
export function NotifyForm({ at }: FormProps<NodeOf<"notify">>) {
  const { fields, prompts, ways } = useWords();
  return (
    <>
      <NameField path={`${at}.to`} kind="channel" />
      <ChoiceField
        path={`${at}.channel`}
        label={fields.toldBy}
        choices={[
          ["teams", "Teams"],
          ["mail", fields.byMail],
          ["webhook", fields.byOtherSystem],
        ]}
      />
      <PromptField path={`${at}.text`} label={prompts.text} />
      <PlaceField path={`${at}.next`} label={ways.next} />
    </>
  );
}
