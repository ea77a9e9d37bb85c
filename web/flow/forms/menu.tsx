import type { NodeOf } from "../../../lib/flow/document/flow";
import { lastResort } from "../../model/edits/stepEdits";
import { freeKeyIn } from "../../model/quickFixes/giveOtherKey";
import { stepOfPath } from "../../model/edits/placeName";
import { useWords } from "../../words/useWords";
import { useEditing } from "../editing";
import { AskingFields } from "../fields/AskingFields";
import { CheckField } from "../fields/CheckField";
import { ConditionField } from "../fields/ConditionField";
import { ListField } from "../fields/ListField";
import { LocalizedField } from "../fields/LocalizedField";
import { More } from "../fields/More";
import { OptionalPart } from "../fields/OptionalPart";
import { NameField } from "../fields/NameField";
import { NumberField } from "../fields/NumberField";
import { PlaceField } from "../fields/PlaceField";
import { PromptField } from "../fields/PromptField";
import { TextField } from "../fields/TextField";
import type { FormProps } from "./stepForm";

/** The question, and the keys that callers can press. */
export function MenuForm({ node, at }: FormProps<NodeOf<"menu">>) {
  const { fields, prompts, details } = useWords();
  const { flow } = useEditing();
  const makeOption = () => ({
    keys: freeKeyIn(flow, stepOfPath(at) ?? "") ?? "0",
    label: {},
    next: lastResort(flow),
  });
  return (
    <>
      <PromptField path={`${at}.greeting`} label={prompts.greeting} isOptional />
      <PromptField path={`${at}.prompt`} label={fields.theQuestion} hasChoices />
      <ListField
        path={`${at}.options`}
        label={details.keys}
        add={fields.addKey}
        make={makeOption}
        most={50}
        isOrdered
        name={(index) => fields.key(node.options[index]?.keys ?? "")}
      >
        {(path, index) => <OptionFields path={path} option={node.options[index]} />}
      </ListField>
      <AskingFields at={at} firstDigitTimeout={10} />
      <More label={fields.extensionsAndPin} paths={[`${at}.dialExtension`, `${at}.pin`]}>
        <OptionalPart
          path={`${at}.dialExtension`}
          label={fields.dialExtension}
          make={() => ({ length: [2, 4] })}
        >
          <NumberField
            path={`${at}.dialExtension.length.0`}
            label={fields.leastDigits}
            least={1}
            most={10}
          />
          <NumberField
            path={`${at}.dialExtension.length.1`}
            label={fields.mostDigits}
            least={1}
            most={10}
          />
          <NameField path={`${at}.dialExtension.group`} kind="group" none={fields.everybody} />
          <PlaceField
            path={`${at}.dialExtension.failed`}
            label={fields.extensionFailed}
            none={fields.backWithWords}
          />
        </OptionalPart>
        <PinPart at={at} />
      </More>
    </>
  );
}

type OptionFieldsProps = Readonly<{
  path: string;
  option: NodeOf<"menu">["options"][number] | undefined;
}>;

function OptionFields({ path, option }: OptionFieldsProps) {
  const { fields, prompts } = useWords();
  return (
    <>
      <div class="fieldRow">
        <TextField path={`${path}.keys`} label={fields.keys} most={24} class="short" />
        <PlaceField path={`${path}.next`} label={fields.leadsTo} />
      </div>
      <LocalizedField path={`${path}.label`} label={fields.label} />
      <More
        label={fields.moreOfOption}
        paths={["say", "hidden", "when"].map((one) => `${path}.${one}`)}
      >
        <PromptField path={`${path}.say`} label={fields.saidWhenChosen} isOptional />
        <CheckField
          path={`${path}.hidden`}
          label={fields.isHidden}
          hint={prompts.choices}
          standard={false}
        />
        <OptionalPart
          path={`${path}.when`}
          label={fields.onlyWhen}
          make={() => ({ op: "eq", args: [{ var: "caller.known" }, true] })}
        >
          {option?.when !== undefined && (
            <ConditionField path={`${path}.when`} label={fields.condition} />
          )}
        </OptionalPart>
      </More>
    </>
  );
}

function PinPart({ at }: Readonly<{ at: string }>) {
  const { fields } = useWords();
  return (
    <OptionalPart
      path={`${at}.pin`}
      label={fields.askPin}
      make={({ nameOf }) => ({ pin: nameOf("PIN") })}
    >
      <NameField path={`${at}.pin.pin`} kind="PIN" />
      <NumberField path={`${at}.pin.tries`} label={fields.tries} least={1} most={5} standard={3} />
      <PlaceField path={`${at}.pin.failed`} label={fields.pinFailed} none={fields.asAfterLastTry} />
    </OptionalPart>
  );
}
