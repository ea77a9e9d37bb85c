import type { NodeOf } from "../../../lib/flow/document/flow";
import { useWords } from "../../words/useWords";
import { More } from "../fields/More";
import { NameField } from "../fields/NameField";
import { NumberField } from "../fields/NumberField";
import { PlaceField } from "../fields/PlaceField";
import { PromptField } from "../fields/PromptField";
import { TextField } from "../fields/TextField";
import { ValuesField } from "../fields/ValuesField";
import type { FormProps } from "./stepForm";

/** What is asked of which other system, and where callers go with the answer. */
export function LookUpForm({ at }: FormProps<NodeOf<"lookup">>) {
  const { fields, prompts, ways } = useWords();
  return (
    <>
      <NameField path={`${at}.endpoint`} kind="endpoint" />
      <ValuesField path={`${at}.input`} label={fields.sentAlong} />
      <TextField path={`${at}.into`} label={fields.rememberedAs} hint={fields.nameHint} />
      <PlaceField path={`${at}.next`} label={ways.found} />
      <PlaceField path={`${at}.notFound`} label={ways.notFound} none={fields.asWhenFailed} />
      <PlaceField path={`${at}.failed`} label={ways.failed} />
      <More label={fields.whileWaiting} paths={[`${at}.filler`, `${at}.timeout`]}>
        <PromptField path={`${at}.filler`} label={prompts.filler} isOptional />
        <NumberField
          path={`${at}.timeout`}
          label={fields.timeout}
          least={1}
          most={10}
          standard={5}
          unit={fields.seconds}
        />
      </More>
    </>
  );
}
