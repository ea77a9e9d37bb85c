import type { DoorRule } from "../../lib/flow/document/door";
import { useEditing } from "../flow/editing";
import { ChoiceField } from "../flow/fields/ChoiceField";
import { NameField } from "../flow/fields/NameField";
import { newStepGiven } from "../flow/fields/newStepGiven";
import { setValue } from "../model/edits/setValue";
import { useDoorWords } from "../words/useDoorWords";

type DoorHoursProps = Readonly<{ path: string; rule: DoorRule }>;

/** Opening hours that a rule goes by. Without them there is nothing that they must say, either. */
export function DoorHours({ path, rule }: DoorHoursProps) {
  const words = useDoorWords();
  const editing = useEditing();
  const { edit } = editing;
  const id = `part-${path}.schedule`;
  const change = (isWanted: boolean) => {
    const { schedule: _schedule, is: _is, ...others } = rule;
    const schedule = newStepGiven(editing).nameOf("opening hours");
    edit(setValue(path, isWanted ? { ...others, schedule } : others));
  };
  const isThere = rule.schedule !== undefined;
  return (
    <div class="optionalPart">
      <div class="formField inline">
        <input
          id={id}
          type="checkbox"
          data-path={`${path}.schedule`}
          checked={isThere}
          onChange={({ currentTarget }) => change(currentTarget.checked)}
        />
        <label for={id}>{words.onlyAt}</label>
      </div>
      {isThere && (
        <div class="fields within">
          <NameField path={`${path}.schedule`} kind="opening hours" />
          <ChoiceField
            path={`${path}.is`}
            label={words.hoursSay}
            none={words.says.closed}
            choices={[
              ["holiday", words.says.holiday],
              ["open", words.says.open],
            ]}
          />
        </div>
      )}
    </div>
  );
}
