import { useState } from "preact/hooks";
import type { TestCall } from "../../lib/flow/document/flow";
import { missedPlaces } from "../model/missedPlaces";
import { removeTest } from "../model/edits/testEdits";
import { useEditing } from "../flow/editing";
import { focusFirst, focusOnceDrawn } from "../ui/focusOnceDrawn";
import { Tool } from "../ui/Tool";
import { useWords } from "../words/useWords";
import type { Tested } from "./tested";
import { TestForm } from "./TestForm";
import { Unexpected } from "./Unexpected";

type TestsPaneProps = Readonly<{
  tested: Tested | undefined;
  /** The test whose fields are open. */
  open: number | undefined;
  setOpen: (index: number | undefined) => void;
  isMarked: boolean;
  mark: (isMarked: boolean) => void;
  play: (index: number) => void;
  recordAgain: (index: number) => void;
  goThere: (path: string) => void;
  leave: () => void;
}>;

/** The tests of a flow, how each went last, and what none of them comes to. */
export function TestsPane(props: TestsPaneProps) {
  const { tested, leave } = props;
  const { tests: words, stepTools } = useWords();
  const { flow } = useEditing();
  const { tests = [] } = flow;
  return (
    <article class="stepForm testsPane" data-path="tests" tabIndex={-1}>
      <header>
        <h2>{words.heading}</h2>
        <button type="button" class="leave" onClick={leave}>
          {stepTools.settings}
        </button>
      </header>
      {tests.length === 0 ? (
        <div class="noTests">
          <p>{words.none}</p>
          <p class="fieldHint">{words.noneHelp}</p>
        </div>
      ) : (
        <ul class="testList">
          {tests.map((test, index) => (
            <TestItem key={index} {...props} test={test} index={index} />
          ))}
        </ul>
      )}
      {tested !== undefined && tests.length > 0 && <Missed {...props} tested={tested} />}
    </article>
  );
}

type TestItemProps = TestsPaneProps & Readonly<{ test: TestCall; index: number }>;

function TestItem(props: TestItemProps) {
  const { test, index, tested, open, setOpen, play, recordAgain } = props;
  const { tests: words } = useWords();
  const { flow, edit } = useEditing();
  const unexpected = tested?.calls[index]?.unexpected;
  const isOpen = open === index;
  const remove = () => {
    edit(removeTest(index));
    if (isOpen) setOpen(undefined);
    // Focus goes to the next test, or to the whole when none is left.
    const next = [`:nth-child(${index + 1})`, ":last-child"].map(
      (one) => `.testList > ${one} button`,
    );
    focusOnceDrawn(() => focusFirst([...next, ".testsPane"]));
  };
  return (
    <li data-path={`tests.${index}`} tabIndex={-1}>
      <div class="testHead">
        <button
          type="button"
          class="plain testName"
          aria-expanded={isOpen}
          aria-label={words.change(test.name)}
          onClick={() => setOpen(isOpen ? undefined : index)}
        >
          {test.name}
        </button>
        <Tool label={words.remove(test.name)} sign="remove" act={remove} />
      </div>
      <Unexpected flow={flow} differences={unexpected ?? []} />
      <div class="problemTools">
        <span class={`chip ${chipOf(unexpected)}`}>
          {unexpected === undefined
            ? words.running
            : unexpected.length === 0
              ? words.asExpected
              : words.different}
        </span>
        <button type="button" aria-label={words.playOf(test.name)} onClick={() => play(index)}>
          {words.play}
        </button>
        <button
          type="button"
          aria-label={words.againOf(test.name)}
          onClick={() => recordAgain(index)}
        >
          {words.again}
        </button>
      </div>
      {isOpen && <TestForm index={index} />}
    </li>
  );
}

function chipOf(unexpected: readonly unknown[] | undefined): "quiet" | "good" | "bad" {
  if (unexpected === undefined) return "quiet";
  return unexpected.length === 0 ? "good" : "bad";
}

type MissedProps = TestsPaneProps & Readonly<{ tested: Tested }>;

/** What no test comes to, each with the way there. */
function Missed({ tested: { coverage }, isMarked, mark, goThere }: MissedProps) {
  const words = useWords();
  const { flow, language } = useEditing();
  const [areAllShown, setAreAllShown] = useState(false);
  const { steps, exits } = coverage;
  const places = missedPlaces(flow, coverage, language, words);
  const shown = areAllShown ? places : places.slice(0, fewPlaces);
  return (
    <section class="missed" aria-label={words.tests.missed(places.length)}>
      <h3>{places.length === 0 ? words.tests.missedNone : words.tests.missed(places.length)}</h3>
      <p class="fieldHint">
        {words.tests.reach(
          words.tests.outOf(steps.passed, steps.all),
          words.tests.outOf(exits.passed, exits.all),
        )}
      </p>
      {places.length > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={isMarked}
            onChange={({ currentTarget }) => mark(currentTarget.checked)}
          />
          <span>{words.tests.mark}</span>
        </label>
      )}
      <ul>
        {shown.map(({ path, text }) => (
          <li key={path}>
            <span>{text}</span>
            <button
              type="button"
              aria-label={words.tests.goThereOf(text)}
              onClick={() => goThere(path)}
            >
              {words.problems.goThere}
            </button>
          </li>
        ))}
      </ul>
      {shown.length < places.length && (
        <button type="button" class="add" onClick={() => setAreAllShown(true)}>
          {words.problems.show}
        </button>
      )}
    </section>
  );
}

const fewPlaces = 20;
