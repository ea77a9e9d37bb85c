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

/** Whom callers are put through to, one after the other, and what happens when nobody answers. */
export function TransferForm({ at }: FormProps<NodeOf<"transfer">>) {
  const { fields, prompts, ways } = useWords();
  const editing = useEditing();
  return (
    <>
      <PromptField path={`${at}.before`} label={prompts.before} isOptional />
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
            <TargetField path={`${path}.target`} label={fields.whom} />
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
      <PlaceField path={`${at}.noAnswer`} label={ways.noAnswer} none={fields.asWhenFailed} />
      <PlaceField path={`${at}.busy`} label={ways.busy} none={fields.asWhenFailed} />
      <PlaceField path={`${at}.failed`} label={ways.failed} none={fields.goodbyeWithWords} />
    </>
  );
}
