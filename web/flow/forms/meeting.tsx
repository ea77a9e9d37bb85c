import type { NodeOf } from "../../../lib/flow/document/flow";
import { useWords } from "../../words/useWords";
import { More } from "../fields/More";
import { NameField } from "../fields/NameField";
import { NumberField } from "../fields/NumberField";
import { PlaceField } from "../fields/PlaceField";
import { PromptField } from "../fields/PromptField";
import { TextField } from "../fields/TextField";
import type { FormProps } from "./stepForm";

/** In whose name an online meeting is made, and where callers go with it. */
export function MeetingForm({ at }: FormProps<NodeOf<"meeting">>) {
  const { fields, prompts, ways } = useWords();
  return (
    <>
      <NameField path={`${at}.organizer`} kind="organizer" />
      <TextField path={`${at}.subject`} label={fields.subject} hint={fields.subjectHint} />
      <NumberField
        path={`${at}.minutes`}
        label={fields.plannedFor}
        least={5}
        most={1440}
        standard={60}
        unit={fields.minutes}
      />
      <PlaceField path={`${at}.next`} label={ways.next} />
      <PlaceField path={`${at}.failed`} label={ways.failed} />
      <More label={fields.whileWaiting} paths={[`${at}.filler`]}>
        <PromptField path={`${at}.filler`} label={prompts.filler} isOptional />
      </More>
    </>
  );
}
