import type { NodeOf } from "../../../lib/flow/document/flow";
import { useWords } from "../../words/useWords";
import { PlaceField } from "../fields/PlaceField";
import { PromptField } from "../fields/PromptField";
import { TargetsField } from "../fields/TargetsField";
import type { FormProps } from "./stepForm";

/** Whom callers are put through to, one after the other, and what happens when nobody answers. */
export function TransferForm({ at }: FormProps<NodeOf<"transfer">>) {
  const { fields, prompts, ways } = useWords();
  return (
    <>
      <PromptField path={`${at}.before`} label={prompts.before} isOptional />
      <TargetsField path={`${at}.to`} />
      <PlaceField path={`${at}.noAnswer`} label={ways.noAnswer} none={fields.asWhenFailed} />
      <PlaceField path={`${at}.busy`} label={ways.busy} none={fields.asWhenFailed} />
      <PlaceField path={`${at}.failed`} label={ways.failed} none={fields.goodbyeWithWords} />
    </>
  );
}
