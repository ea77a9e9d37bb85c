import type { NodeOf } from "../../../lib/flow/document/flow";
import { useWords } from "../../words/useWords";
import { CheckField } from "../fields/CheckField";
import { KeysField } from "../fields/KeysField";
import { More } from "../fields/More";
import { NameField } from "../fields/NameField";
import { NumberField } from "../fields/NumberField";
import { PlaceField } from "../fields/PlaceField";
import { PromptField } from "../fields/PromptField";
import type { FormProps } from "./stepForm";

/** Where messages are kept, and what callers hear before and after. */
export function VoicemailForm({ at }: FormProps<NodeOf<"voicemail">>) {
  const { fields, prompts, ways } = useWords();
  return (
    <>
      <NameField path={`${at}.mailbox`} kind="mailbox" />
      <PromptField path={`${at}.prompt`} label={fields.beforeTone} />
      <PlaceField path={`${at}.done`} label={ways.done} none={fields.thanksAndGoodbye} />
      <PlaceField path={`${at}.empty`} label={ways.empty} none={fields.goodbyeWithWords} />
      <PromptField path={`${at}.consent`} label={prompts.consent} isOptional />
      <More
        label={fields.moreOfMessage}
        paths={["maxSeconds", "silence", "stop", "review", "retentionDays"].map(
          (one) => `${at}.${one}`,
        )}
      >
        <CheckField path={`${at}.review`} label={fields.review} standard={false} />
        <NumberField
          path={`${at}.maxSeconds`}
          label={fields.maxSeconds}
          least={1}
          most={120}
          standard={120}
          unit={fields.seconds}
        />
        <NumberField
          path={`${at}.silence`}
          label={fields.silence}
          least={1}
          most={120}
          standard={5}
          unit={fields.seconds}
        />
        <KeysField path={`${at}.stop`} label={fields.stopKeys} standard={["#"]} />
        <NumberField
          path={`${at}.retentionDays`}
          label={fields.retentionDays}
          least={1}
          most={3650}
          standard={30}
        />
      </More>
    </>
  );
}
