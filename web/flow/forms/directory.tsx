import type { NodeOf } from "../../../lib/flow/document/flow";
import { useWords } from "../../words/useWords";
import { AskingFields } from "../fields/AskingFields";
import { ChecksField } from "../fields/ChecksField";
import { More } from "../fields/More";
import { PlaceField } from "../fields/PlaceField";
import { PromptField } from "../fields/PromptField";
import type { FormProps } from "./stepForm";

/** How callers find a person, and among whom. */
export function DirectoryForm({ at }: FormProps<NodeOf<"directory">>) {
  const { fields, ways } = useWords();
  return (
    <>
      <PromptField path={`${at}.prompt`} label={fields.theQuestion} />
      <ChecksField
        path={`${at}.by`}
        label={fields.foundBy}
        needsOne
        choices={[
          ["name", fields.byName],
          ["extension", fields.byExtension],
        ]}
      />
      <PlaceField path={`${at}.none`} label={ways.none} none={fields.asAfterLastTry} />
      <PlaceField
        path={`${at}.failed`}
        label={fields.extensionFailed}
        none={fields.backWithWords}
      />
      <More label={fields.whoIsFound} paths={[`${at}.include`, `${at}.exclude`]}>
        <ChecksField path={`${at}.include`} label={fields.onlyGroups} kind="group" />
        <ChecksField path={`${at}.exclude`} label={fields.withoutGroups} kind="group" />
      </More>
      <AskingFields at={at} firstDigitTimeout={5} />
    </>
  );
}
