import type { NodeOf } from "../../../lib/flow/document/flow";
import { useWords } from "../../words/useWords";
import { useEditing } from "../editing";
import { CheckOnly } from "../fields/CheckOnly";
import { ListField } from "../fields/ListField";
import { newStepGiven } from "../fields/newStepGiven";
import { NumberField } from "../fields/NumberField";
import { PlaceField } from "../fields/PlaceField";
import { PromptField } from "../fields/PromptField";
import { TargetField } from "../fields/TargetField";
import type { FormProps } from "./stepForm";

/** A queue or a mailbox presses no key. */
const ringable = ["person", "phone"] as const;

/** Who is asked, one after the other, whether they take the call; what they and the caller hear; and what happens when nobody does. */
export function ConnectForm({ at }: FormProps<NodeOf<"connect">>) {
  const { fields, prompts, ways } = useWords();
  const editing = useEditing();
  return (
    <>
      <ListField
        path={`${at}.to`}
        label={fields.whoIsTried}
        add={fields.addTarget}
        make={() => ({ target: { person: newStepGiven(editing).nameOf("person") } })}
        most={10}
        isOrdered
        name={(index) => fields.target(index + 1)}
      >
        {(path) => (
          <>
            <TargetField path={`${path}.target`} label={fields.whom} offers={ringable} />
            <NumberField
              path={`${path}.ring`}
              label={fields.ring}
              least={5}
              most={120}
              standard={30}
              unit={fields.seconds}
            />
            <CheckOnly path={`${path}.only`} label={fields.onlyAvailable} value="available" />
          </>
        )}
      </ListField>
      <PromptField path={`${at}.meanwhile`} label={prompts.meanwhile} isOptional />
      <PromptField path={`${at}.whisper`} label={prompts.whisper} isOptional />
      <PromptField path={`${at}.topic`} label={prompts.topic} isOptional />
      <PlaceField path={`${at}.noAnswer`} label={ways.noAnswer} none={fields.asWhenFailed} />
      <PlaceField path={`${at}.declined`} label={ways.declined} none={fields.asWhenFailed} />
      <PlaceField path={`${at}.failed`} label={ways.failed} none={fields.goodbyeWithWords} />
    </>
  );
}
