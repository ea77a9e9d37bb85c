import { useState } from "preact/hooks";
import type { Flow, TestCall } from "../../lib/flow/document/flow";
import { spokenWords } from "../../lib/ivr/lines/callerMoments";
import { toTestCall, type PlayedCall } from "../../lib/simulation/toTestCall";
import { Dialog } from "../ui/Dialog";
import { callEndText } from "../model/callEndText";
import { useWords } from "../words/useWords";
import type { PhoneLine } from "./phoneCall";

type KeepTestProps = Readonly<{
  flow: Flow;
  played: PlayedCall;
  lines: readonly PhoneLine[];
  /** The test whose place it takes. */
  again: Readonly<{ index: number; name: string }> | undefined;
  keep: (test: TestCall) => void;
  close: () => void;
}>;

const longestName = 64;

/** Asks for the name of a test, and which of the words that were heard it shall expect. */
export function KeepTest({ flow, played, lines, again, keep, close }: KeepTestProps) {
  const words = useWords();
  const { tests } = words;
  const [name, setName] = useState(again?.name ?? "");
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const heard = lines.flatMap((line) => (line.type === "heard" ? [spokenWords(line.clips)] : []));
  const isTaken = (flow.tests ?? []).some(
    (test, index) => test.name === name.trim() && index !== again?.index,
  );
  const submit = (event: Event) => {
    event.preventDefault();
    if (name.trim() === "" || isTaken) return;
    const hears = chosen.flatMap((index) => heard[index] ?? []);
    keep(toTestCall(flow, name.trim(), played, hears));
  };
  return (
    <Dialog title={tests.keepTitle} close={close} class="wide">
      <p>{again === undefined ? tests.keepHelp : tests.keepAgain(again.name)}</p>
      <form id="keepTest" method="dialog" onSubmit={submit}>
        <label class="formField">
          <span>{tests.name}</span>
          <input
            type="text"
            autocomplete="off"
            required
            maxLength={longestName}
            placeholder={tests.namePlaceholder}
            value={name}
            aria-invalid={isTaken}
            aria-describedby={isTaken ? "keepTestTaken" : undefined}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        {isTaken && (
          <p class="bad" id="keepTestTaken" role="alert">
            {tests.nameTaken}
          </p>
        )}
      </form>
      <p>
        <strong>{callEndText(played.ends, words)}</strong>
      </p>
      {heard.length > 0 && <HeardChoice heard={heard} chosen={chosen} choose={setChosen} />}
      <div class="dialogTools">
        <button type="button" onClick={close}>
          {words.close}
        </button>
        <button type="submit" form="keepTest" class="primary">
          {tests.keepNow}
        </button>
      </div>
    </Dialog>
  );
}

type HeardChoiceProps = Readonly<{
  heard: readonly string[];
  /** By their places, in order. */
  chosen: readonly number[];
  choose: (chosen: readonly number[]) => void;
}>;

/** Which of the words that were heard shall be heard again. */
function HeardChoice({ heard, chosen, choose }: HeardChoiceProps) {
  const { tests } = useWords();
  return (
    <fieldset class="dialogScroll heardChoice">
      <legend>{tests.hears}</legend>
      <p class="fieldHint">{tests.hearsHelp}</p>
      {heard.map((text, index) => (
        <label key={index} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(index)}
            onChange={({ currentTarget: { checked } }) => {
              const others = chosen.filter((one) => one !== index);
              choose(checked ? [...others, index].toSorted((one, other) => one - other) : others);
            }}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
