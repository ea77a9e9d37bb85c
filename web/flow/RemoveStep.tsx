import { useState } from "preact/hooks";
import { nextWords } from "../../lib/flow/document/nextWords";
import { referencesTo } from "../model/edits/referencesTo";
import { lastResort, removeStep } from "../model/edits/stepEdits";
import { stepOfPath } from "../model/edits/placeName";
import { stepTitle } from "../model/promptText";
import { Dialog } from "../ui/Dialog";
import { focusFirst, focusOnceDrawn } from "../ui/focusOnceDrawn";
import { useWords } from "../words/useWords";
import { useEditing } from "./editing";

/** Asks where the ways lead that led to a step, and removes it. */
export function RemoveStep({ step, close }: Readonly<{ step: string; close: () => void }>) {
  const words = useWords();
  const { flow, edit, select } = useEditing();
  const [heir, setHeir] = useState(() => lastResort(flow));
  const count = referencesTo(flow, step).length + (flow.entry === step ? 1 : 0);
  const remove = () => {
    const next = neighbourOf(step);
    const removed = edit(removeStep(step, heir));
    close();
    const chosen = next ?? stepOfPath(removed.path) ?? flow.entry;
    select(chosen);
    // A narrow window shows the form alone.
    const line = `.tree [data-step="${CSS.escape(chosen)}"]`;
    focusOnceDrawn(() => focusFirst([line, ".stepForm"]));
  };
  return (
    <Dialog title={words.stepTools.removeTitle(stepTitle(step, flow.nodes[step]))} close={close}>
      <p>{words.stepTools.removeHelp(count)}</p>
      {count > 0 && (
        <label class="formField">
          <span>{words.stepTools.heir}</span>
          <select value={heir} onChange={({ currentTarget }) => setHeir(currentTarget.value)}>
            {Object.entries(flow.nodes).map(
              ([key, node]) =>
                key !== step && (
                  <option key={key} value={key}>
                    {stepTitle(key, node)}
                  </option>
                ),
            )}
            {nextWords.map((word) => (
              <option key={word} value={word}>
                {words.places[word]}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="dialogTools">
        <button type="button" onClick={close}>
          {words.stepTools.cancel}
        </button>
        <button type="button" class="primary" onClick={remove}>
          {words.stepTools.remove.replace("…", "")}
        </button>
      </div>
    </Dialog>
  );
}

/** The step below in the list of steps, else the one above. */
function neighbourOf(step: string): string | undefined {
  const lines = [...document.querySelectorAll<HTMLElement>(".tree [data-step]")];
  const at = lines.findIndex(({ dataset }) => dataset["step"] === step);
  return at === -1 ? undefined : (lines[at + 1] ?? lines[at - 1])?.dataset["step"];
}
