import { useState } from "preact/hooks";
import type { Api, Problem } from "../app/api";
import { FormDialog } from "../bound/FormDialog";
import { LabelledInput } from "../bound/LabelledInput";
import { isBindingName } from "../model/isBindingName";
import { useBoundWords } from "../words/useBoundWords";

type NewSwitchProps = Readonly<{
  api: Api;
  taken: readonly string[];
  etag: string;
  done: () => void;
}>;

/** Adds a switch, which is off at first. */
export function NewSwitch({ api, taken, etag, done }: NewSwitchProps) {
  const { switches: words } = useBoundWords();
  const [name, setName] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const open = () => {
    setName("");
    setWrong(undefined);
    setProblem(undefined);
  };
  const save = async () => {
    const wanted = (name ?? "").trim();
    const sentence = taken.includes(wanted)
      ? words.taken(wanted)
      : isBindingName(wanted)
        ? undefined
        : words.badName;
    setWrong(sentence);
    if (sentence !== undefined) return;
    const path = `bindings/switches/${encodeURIComponent(wanted)}`;
    const answer = await api.ask(path, { method: "PUT", body: { on: false }, etag });
    setProblem(answer.problem);
    if (answer.problem !== undefined) return;
    setName(undefined);
    done();
  };
  return (
    <>
      <button type="button" onClick={open}>
        {words.add}
      </button>
      {name !== undefined && (
        <FormDialog
          title={words.add}
          close={() => setName(undefined)}
          submit={() => void save()}
          problem={problem}
        >
          <LabelledInput
            label={words.name}
            value={name}
            change={setName}
            hint={words.nameHelp}
            wrong={wrong}
          />
        </FormDialog>
      )}
    </>
  );
}
