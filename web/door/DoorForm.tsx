import type { DoorRule } from "../../lib/flow/document/door";
import { ListField } from "../flow/fields/ListField";
import { newStepGiven } from "../flow/fields/newStepGiven";
import { ConditionField } from "../flow/fields/ConditionField";
import { OptionalPart } from "../flow/fields/OptionalPart";
import { useEditing } from "../flow/editing";
import { useDoorWords } from "../words/useDoorWords";
import { useWords } from "../words/useWords";
import { DoorHours } from "./DoorHours";
import { RuleDeed } from "./RuleDeed";

/** What is done with calls before anybody answers them: rules, of which the first that holds counts. */
export function DoorForm({ leave }: Readonly<{ leave: () => void }>) {
  const { stepTools, flow: flowWords, fields } = useWords();
  const words = useDoorWords();
  const editing = useEditing();
  const { flow } = editing;
  const list = newStepGiven(editing).nameOf("list");
  const condition = { op: "in", args: [{ var: "caller.number" }, { list }] };
  // Without a list of blocked numbers, a rule begins with whoever is on the line too often.
  const often = { op: "gt", args: [{ var: "caller.callsInLastHour" }, 10] };
  const first = list === "unknown" ? often : condition;
  return (
    <article class="stepForm">
      <header>
        <div>
          <p class="kind">{flowWords.before}</p>
          <h2>{flowWords.door}</h2>
        </div>
        <button type="button" class="leave" onClick={leave}>
          {stepTools.settings}
        </button>
      </header>
      <p class="fieldHint">{words.help}</p>
      <div class="fields">
        {flow.door === undefined && <p>{words.noRules}</p>}
        <ListField
          path="door"
          label={words.rules}
          add={words.addRule}
          make={() => ({ when: first, do: "reject" })}
          most={50}
          isOrdered
          name={(index) => words.rule(index + 1)}
        >
          {(path, index) => {
            const rule: DoorRule | undefined = flow.door?.[index];
            return rule === undefined ? null : (
              <>
                <OptionalPart path={`${path}.when`} label={words.onlyWhen} make={() => first}>
                  <ConditionField path={`${path}.when`} label={fields.condition} />
                </OptionalPart>
                <DoorHours path={path} rule={rule} />
                <RuleDeed path={path} rule={rule} />
              </>
            );
          }}
        </ListField>
      </div>
    </article>
  );
}
