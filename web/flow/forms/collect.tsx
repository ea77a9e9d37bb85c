import type { NodeOf } from "../../../lib/flow/document/flow";
import { readAt } from "../../model/edits/atPath";
import { useWords } from "../../words/useWords";
import { useEditing } from "../editing";
import { AskingFields } from "../fields/AskingFields";
import { CheckField } from "../fields/CheckField";
import { ChoiceField } from "../fields/ChoiceField";
import { dialKeys } from "../fields/dialKeys";
import { KeysField } from "../fields/KeysField";
import { More } from "../fields/More";
import { NameField } from "../fields/NameField";
import { NumberField } from "../fields/NumberField";
import { OptionalPart } from "../fields/OptionalPart";
import { PlaceField } from "../fields/PlaceField";
import { PromptField } from "../fields/PromptField";
import { TextField } from "../fields/TextField";
import type { FormProps } from "./stepForm";

const kinds = [
  "digits",
  "number",
  "phone",
  "date",
  "time",
  "money",
  "expiry",
  "yesNo",
  "pin",
] as const;
const rules = ["length", "range", "list", "pattern", "checksum", "dateOrder"];

/** What callers type, and how it must look. */
export function CollectForm({ node, at }: FormProps<NodeOf<"collect">>) {
  const { fields, prompts, ways } = useWords();
  const keys = dialKeys.map((key) => [key, fields.key(key)] as const);
  return (
    <>
      <PromptField path={`${at}.prompt`} label={fields.theQuestion} />
      <ChoiceField
        path={`${at}.kind`}
        label={fields.entryKind}
        choices={kinds.map((kind) => [kind, fields.entryKinds[kind]] as const)}
      />
      {node.kind === "pin" && <NameField path={`${at}.pin`} kind="PIN" none={fields.anyPin} />}
      <TextField path={`${at}.into`} label={fields.rememberedAs} hint={fields.nameHint} />
      <PlaceField path={`${at}.next`} label={ways.next} />
      <OptionalPart path={`${at}.confirm`} label={fields.confirm} make={() => ({ prompt: {} })}>
        <PromptField path={`${at}.confirm.prompt`} label={prompts.confirm} />
        <ChoiceField
          path={`${at}.confirm.yes`}
          label={fields.yesKey}
          none={fields.standard("1")}
          choices={keys}
        />
        <ChoiceField
          path={`${at}.confirm.no`}
          label={fields.noKey}
          none={fields.standard("2")}
          choices={keys}
        />
        <NumberField
          path={`${at}.confirm.tries`}
          label={fields.tries}
          least={1}
          most={10}
          standard={3}
        />
      </OptionalPart>
      <CheckField
        path={`${at}.sensitive`}
        label={fields.sensitive}
        hint={fields.sensitiveHint}
        standard={false}
      />
      <More label={fields.howItMustLook} paths={rules.map((one) => `${at}.${one}`)}>
        <RuleFields at={at} />
      </More>
      <More label={fields.keysWhileTyping} paths={[`${at}.terminators`, `${at}.clearKey`]}>
        <KeysField path={`${at}.terminators`} label={fields.terminators} standard={["#"]} />
        <ChoiceField
          path={`${at}.clearKey`}
          label={fields.clearKey}
          none={fields.standard("*")}
          choices={[...keys, ["none", fields.noKeyAtAll]]}
        />
      </More>
      <AskingFields at={at} firstDigitTimeout={5} />
    </>
  );
}

function RuleFields({ at }: Readonly<{ at: string }>) {
  const { fields } = useWords();
  const { flow } = useEditing();
  const list = readAt(flow, `${at}.list`);
  return (
    <>
      <OptionalPart path={`${at}.length`} label={fields.limitLength} make={() => [1, 20]}>
        <NumberField path={`${at}.length.0`} label={fields.leastDigits} least={0} most={64} />
        <NumberField path={`${at}.length.1`} label={fields.mostDigits} least={1} most={64} />
      </OptionalPart>
      <OptionalPart path={`${at}.range`} label={fields.limitValue} make={() => [0, 100]}>
        <NumberField path={`${at}.range.0`} label={fields.leastValue} least={-1e9} most={1e9} />
        <NumberField path={`${at}.range.1`} label={fields.mostValue} least={-1e9} most={1e9} />
      </OptionalPart>
      {Array.isArray(list) ? (
        <p class="spokenPart">{fields.listedHere(list.length)}</p>
      ) : (
        <NameField path={`${at}.list`} kind="list" none={fields.anything} />
      )}
      <ChoiceField
        path={`${at}.checksum`}
        label={fields.checksum}
        none={fields.noSum}
        choices={[
          ["luhn", fields.sumOfCards],
          ["mod97", fields.sumOfAccounts],
        ]}
      />
      <ChoiceField
        path={`${at}.dateOrder`}
        label={fields.dateOrder}
        none={fields.asUsual}
        choices={[
          ["DMY", fields.dayFirst],
          ["MDY", fields.monthFirst],
          ["YMD", fields.yearFirst],
        ]}
      />
      <TextField
        path={`${at}.pattern`}
        label={fields.pattern}
        hint={fields.patternHint}
        most={200}
        isOptional
      />
    </>
  );
}
