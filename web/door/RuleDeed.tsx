import type { DoorRule } from "../../lib/flow/document/door";
import { useEditing } from "../flow/editing";
import { ChoiceField } from "../flow/fields/ChoiceField";
import { Field } from "../flow/fields/Field";
import { ListField } from "../flow/fields/ListField";
import { newStepGiven } from "../flow/fields/newStepGiven";
import { NumberField } from "../flow/fields/NumberField";
import { setValue } from "../model/edits/setValue";
import { useDoorWords } from "../words/useDoorWords";
import { useWords } from "../words/useWords";
import { DoorTargetField } from "./DoorTargetField";

const deeds = ["reject", "redirect", "answer"] as const;

/** What a rule does with a call, and what belongs to that. */
export function RuleDeed({ path, rule }: Readonly<{ path: string; rule: DoorRule }>) {
  const words = useDoorWords();
  const editing = useEditing();
  const { edit } = editing;
  const person = newStepGiven(editing).nameOf("person");
  const change = (deed: string) => {
    const { when, schedule, is } = rule;
    const to = deed === "redirect" ? { to: [{ person }, { personsVoicemail: person }] } : {};
    // A field without a value is as good as none.
    edit(setValue(path, { when, schedule, is, do: deed, ...to }));
  };
  return (
    <>
      <Field path={`${path}.do`} label={words.deed}>
        {(control) => (
          <select
            {...control}
            value={rule.do}
            onChange={({ currentTarget }) => change(currentTarget.value)}
          >
            {deeds.map((deed) => (
              <option key={deed} value={deed}>
                {words.deeds[deed]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {rule.do === "reject" && (
        <ChoiceField
          path={`${path}.reason`}
          label={words.reason}
          none={words.reasons.busy}
          choices={[
            ["none", words.reasons.none],
            ["forbidden", words.reasons.forbidden],
          ]}
        />
      )}
      {rule.do === "redirect" && <Redirected path={path} targets={rule.to.length} />}
    </>
  );
}

type RedirectedProps = Readonly<{ path: string; targets: number }>;

function Redirected({ path, targets }: RedirectedProps) {
  const { fields } = useWords();
  const words = useDoorWords();
  const person = newStepGiven(useEditing()).nameOf("person");
  return (
    <>
      <ListField
        path={`${path}.to`}
        label={words.whoRings}
        add={fields.addTarget}
        make={() => ({ person })}
        most={25}
        isOrdered
        name={(index) => fields.target(index + 1)}
      >
        {(target) => <DoorTargetField path={target} />}
      </ListField>
      <NumberField
        path={`${path}.ring`}
        label={fields.ring}
        least={15}
        most={90}
        standard={targets > 1 ? 60 : 55}
        unit={fields.seconds}
      />
      <p class="fieldHint">{words.neverBack}</p>
    </>
  );
}
