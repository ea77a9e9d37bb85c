import { stepTitle } from "../model/promptText";
import { readAt } from "../model/edits/atPath";
import { useEditing } from "../flow/editing";
import { ChoiceField } from "../flow/fields/ChoiceField";
import { ListField } from "../flow/fields/ListField";
import { TextField } from "../flow/fields/TextField";
import { useWords } from "../words/useWords";
import { EndField } from "./EndField";
import { InstantField } from "./InstantField";

/** The fields of a test: what somebody does, when, and what should come of it. */
export function TestForm({ index }: Readonly<{ index: number }>) {
  const words = useWords();
  const { flow } = useEditing();
  const at = `tests.${index}`;
  const named = new Intl.DisplayNames([document.documentElement.lang], { type: "language" });
  const steps = Object.entries(flow.nodes).map(
    ([key, node]) => [key, stepTitle(key, node)] as const,
  );
  const isWithheld = readAt(flow, `${at}.caller`) === "withheld";
  return (
    <div class="fields testForm">
      <TextField path={`${at}.name`} label={words.tests.name} />
      <InstantField path={`${at}.at`} label={words.tests.when} />
      {!isWithheld && <TextField path={`${at}.caller`} label={words.phone.caller} isOptional />}
      {flow.languages.length > 1 && (
        <ChoiceField
          path={`${at}.language`}
          label={words.phone.beginsIn}
          none={words.fields.asUsual}
          choices={flow.languages.map((tag) => [tag, named.of(tag) ?? tag] as const)}
        />
      )}
      <TextField
        path={`${at}.keys`}
        label={words.tests.keys}
        hint={words.tests.keysHint}
        most={500}
      />
      <EndField path={`${at}.expect.ends`} />
      <ListField
        path={`${at}.expect.path`}
        label={words.tests.path}
        make={() => flow.entry}
        add={words.tests.addStep}
        most={100}
        isOrdered
        name={(place) => words.tests.nth(place + 1)}
      >
        {(path) => <ChoiceField path={path} label={words.tests.step} choices={steps} />}
      </ListField>
      <ListField
        path={`${at}.expect.hears`}
        label={words.tests.heard}
        make={() => ""}
        add={words.tests.addWords}
        most={50}
        isOrdered
        name={(place) => words.tests.nth(place + 1)}
      >
        {(path) => <TextField path={path} label={words.tests.words} most={200} />}
      </ListField>
    </div>
  );
}
