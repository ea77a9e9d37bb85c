import type { NodeOf } from "../../../lib/flow/document/flow";
import { useWords } from "../../words/useWords";
import { More } from "../fields/More";
import { NameField } from "../fields/NameField";
import { PlaceField } from "../fields/PlaceField";
import { PromptField } from "../fields/PromptField";
import { ValuesField } from "../fields/ValuesField";
import type { FormProps } from "./stepForm";

/** Who on call is called, what these and the caller hear, and where the caller goes on. */
export function AlertForm({ at }: FormProps<NodeOf<"alert">>) {
  const { fields, prompts, ways } = useWords();
  return (
    <>
      <NameField path={`${at}.onCall`} kind="on-call list" />
      <PromptField path={`${at}.before`} label={prompts.beforeAlert} isOptional />
      <PromptField path={`${at}.done`} label={prompts.alerted} isOptional />
      <PlaceField path={`${at}.next`} label={ways.next} />
      <PlaceField path={`${at}.failed`} label={ways.failed} />
      <More label={fields.toldOnCall} paths={[`${at}.variables`]}>
        <ValuesField path={`${at}.variables`} label={fields.sentAlong} />
      </More>
    </>
  );
}
