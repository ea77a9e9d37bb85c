import type { NodeOf } from "../../../lib/flow/document/flow";
import { useWords } from "../../words/useWords";
import { PlaceField } from "../fields/PlaceField";
import { PromptField } from "../fields/PromptField";
import { TargetsField } from "../fields/TargetsField";
import type { FormProps } from "./stepForm";

/** A queue or a mailbox presses no key. */
const ringable = ["person", "phone"] as const;

/** Who is asked, one after the other, whether they take the call; what they and the caller hear; and what happens when nobody does. */
export function ConnectForm({ at }: FormProps<NodeOf<"connect">>) {
  const { fields, prompts, ways } = useWords();
  return (
    <>
      <TargetsField path={`${at}.to`} offers={ringable} />
      <PromptField path={`${at}.meanwhile`} label={prompts.meanwhile} isOptional />
      <PromptField path={`${at}.whisper`} label={prompts.whisper} isOptional />
      <PromptField path={`${at}.topic`} label={prompts.topic} isOptional />
      <PlaceField path={`${at}.noAnswer`} label={ways.noAnswer} none={fields.asWhenFailed} />
      <PlaceField path={`${at}.declined`} label={ways.declined} none={fields.asWhenFailed} />
      <PlaceField path={`${at}.failed`} label={ways.failed} none={fields.goodbyeWithWords} />
    </>
  );
}
