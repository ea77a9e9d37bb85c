import { useState } from "preact/hooks";
import type { Api, Problem } from "../app/api";
import { FormDialog } from "../bound/FormDialog";
import { LabelledInput } from "../bound/LabelledInput";
import { isBindingName } from "../model/isBindingName";
import { useBoundWords } from "../words/useBoundWords";

type NewSharedHoursProps = Readonly<{
  api: Api;
  taken: readonly string[];
  etag: string;
  done: (key: string) => void;
}>;

/** Makes hours that several flows may use: on working days from nine to five, at first. */
export function NewSharedHours({ api, taken, etag, done }: NewSharedHoursProps) {
  const { calendar: words, people } = useBoundWords();
  const [name, setName] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const save = async () => {
    const key = (name ?? "").trim();
    const fault = taken.includes(key)
      ? people.taken(key)
      : isBindingName(key)
        ? undefined
        : people.badKey;
    setWrong(fault);
    if (fault !== undefined) return;
    const day = [["09:00", "17:00"]];
    const weekly = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const answer = await api.ask(`bindings/schedules/${encodeURIComponent(key)}`, {
      method: "PUT",
      body: { timeZone, weekly },
      etag,
    });
    setProblem(answer.problem);
    if (answer.problem !== undefined) return;
    setName(undefined);
    done(key);
  };
  return (
    <>
      <button type="button" class="add addShared" onClick={() => setName("")}>
        + {words.addShared}
      </button>
      {name !== undefined && (
        <FormDialog
          title={words.addShared}
          close={() => setName(undefined)}
          submit={() => void save()}
          problem={problem}
        >
          <LabelledInput
            label={words.sharedName}
            value={name}
            change={setName}
            hint={words.sharedNameHelp}
            wrong={wrong}
          />
        </FormDialog>
      )}
    </>
  );
}
