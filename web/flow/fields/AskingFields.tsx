import { useWords } from "../../words/useWords";
import { CheckField } from "./CheckField";
import { ChoiceField } from "./ChoiceField";
import { ListField } from "./ListField";
import { More } from "./More";
import { NumberField } from "./NumberField";
import { PlaceField } from "./PlaceField";
import { PromptField } from "./PromptField";

type AskingFieldsProps = Readonly<{ at: string; firstDigitTimeout: number }>;

/** What every step that asks for keys may say of silence, wrong keys and its own patience. */
export function AskingFields({ at, firstDigitTimeout }: AskingFieldsProps) {
  const words = useWords();
  const { fields } = words;
  const ways = ["onExhausted", "onNoInput", "onNoMatch"] as const;
  return (
    <>
      <More
        label={fields.nothingOrWrong}
        paths={[...ways, "again", "noInput", "noMatch"].map((field) => `${at}.${field}`)}
      >
        <PlaceField
          path={`${at}.onExhausted`}
          label={fields.onExhausted}
          none={fields.toOperator}
        />
        <PlaceField
          path={`${at}.onNoInput`}
          label={fields.onNoInput}
          none={fields.asAfterLastTry}
        />
        <PlaceField
          path={`${at}.onNoMatch`}
          label={fields.onNoMatch}
          none={fields.asAfterLastTry}
        />
        <PromptField path={`${at}.again`} label={words.prompts.again} isOptional />
        <Reminders at={at} />
      </More>
      <Patience at={at} firstDigitTimeout={firstDigitTimeout} />
    </>
  );
}

/** What is said before the question comes again. */
function Reminders({ at }: Readonly<{ at: string }>) {
  const { fields, prompts } = useWords();
  return (
    <>
      {(["noInput", "noMatch"] as const).map((field) => (
        <ListField
          key={field}
          path={`${at}.${field}`}
          label={field === "noInput" ? fields.saidAfterNothing : fields.saidAfterWrong}
          add={fields.addWords}
          make={() => ({ from: 1, prompt: {} })}
          most={10}
          name={(index) => fields.reprompt(index + 1)}
        >
          {(path) => (
            <>
              <NumberField path={`${path}.from`} label={fields.fromTry} least={1} most={10} />
              <PromptField path={`${path}.prompt`} label={prompts.prompt} />
            </>
          )}
        </ListField>
      ))}
    </>
  );
}

/** How long, and how often, callers are waited for. */
function Patience({ at, firstDigitTimeout }: AskingFieldsProps) {
  const { fields } = useWords();
  const patience = ["firstDigitTimeout", "interDigitTimeout", "tries", "bargeIn", "typeAhead"];
  return (
    <More label={fields.patience} paths={patience.map((field) => `${at}.${field}`)}>
      <NumberField
        path={`${at}.firstDigitTimeout`}
        label={fields.firstDigitTimeout}
        least={1}
        most={60}
        standard={firstDigitTimeout}
        unit={fields.seconds}
      />
      <NumberField
        path={`${at}.interDigitTimeout`}
        label={fields.interDigitTimeout}
        least={0.5}
        most={30}
        step={0.5}
        standard={3}
        unit={fields.seconds}
      />
      <NumberField
        path={`${at}.tries.noInput`}
        label={fields.triesNoInput}
        least={1}
        most={10}
        standard={3}
      />
      <NumberField
        path={`${at}.tries.noMatch`}
        label={fields.triesNoMatch}
        least={1}
        most={10}
        standard={3}
      />
      <NumberField
        path={`${at}.tries.total`}
        label={fields.triesTotal}
        least={1}
        most={20}
        standard={5}
      />
      <CheckField path={`${at}.bargeIn`} label={fields.bargeIn} standard />
      <ChoiceField
        path={`${at}.typeAhead`}
        label={fields.typeAhead}
        none={fields.standard(fields.typeAheadKeep)}
        choices={[
          ["keep", fields.typeAheadKeep],
          ["flush", fields.typeAheadFlush],
        ]}
      />
    </More>
  );
}
