import { useMemo, useState } from "preact/hooks";
import type { Flow, TestCall } from "../../lib/flow/document/flow";
import { toTestProblems } from "../../lib/simulation/toTestProblems";
import type { Checked } from "../check/checked";
import type { Draft } from "../draft/useDraft";
import { keepTest } from "../model/edits/testEdits";
import type { Surroundings } from "../phone/phoneCall";
import type { PhoneWish } from "../phone/phoneWish";
import type { Tested } from "../tests/tested";
import { useTested } from "../tests/useTested";
import type { Pane } from "./PaneTabs";

type TestsGiven = Readonly<{
  draft: Draft;
  checked: Checked | undefined;
  surroundings: Surroundings | undefined;
  setPane: (pane: Pane) => void;
}>;

/** The tests of the flow that is worked on: how they go, whether they are shown, and what they ask of the phone. */
export function useTests({ draft, checked, surroundings, setPane }: TestsGiven) {
  const last = useTested(checked?.flow, surroundings);
  const tested = isOf(draft.flow, last) ? last : undefined;
  const [isShown, setIsShown] = useState(false);
  const [open, setOpen] = useState<number>();
  const [isMarked, mark] = useState(false);
  const [wish, setWish] = useState<PhoneWish>();
  const problems = useMemo(
    () =>
      checked === undefined
        ? undefined
        : [...checked.problems, ...toTestProblems(tested?.calls ?? [])],
    [checked, tested],
  );
  const missed = tested?.coverage.missedExits;
  const untried = useMemo(
    () => (isMarked ? new Set(missed?.map(({ path }) => path)) : undefined),
    [isMarked, missed],
  );
  const ask = (one: PhoneWish) => {
    setWish(one);
    setPane("phone");
  };
  const ofTest = (index: number, toWish: (test: TestCall) => PhoneWish) => {
    const test = draft.flow.tests?.[index];
    if (test !== undefined) ask(toWish(test));
  };
  return {
    tested,
    problems,
    untried,
    wish,
    dial: () => ask({ type: "dial" }),
    isShown,
    show: (index?: number) => {
      setIsShown(true);
      setOpen(index);
      setPane("details");
    },
    hide: () => setIsShown(false),
    /** Keeps a test; returns where it is. */
    keep: (test: TestCall, place?: number) => {
      setWish(undefined);
      return draft.edit(keepTest(test, place)).path;
    },
    pane: {
      tested,
      open,
      setOpen,
      isMarked,
      mark,
      play: (index: number) =>
        ofTest(index, (test) => ({
          type: "play",
          test,
          differences: tested?.calls[index]?.unexpected ?? [],
        })),
      recordAgain: (index: number) => ofTest(index, (test) => ({ type: "record", test, index })),
    },
  };
}

/** What was tried last may have been other tests. */
function isOf({ tests = [] }: Flow, tested: Tested | undefined): boolean {
  const { calls = [] } = tested ?? {};
  return calls.length === tests.length && calls.every(({ name }, at) => tests[at]?.name === name);
}
