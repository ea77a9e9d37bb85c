import { useEditing } from "./editing";
import { useWords } from "../words/useWords";
import type { Tested } from "../tests/tested";

type TestsButtonProps = Readonly<{ tested: Tested | undefined; show: () => void }>;

/** How many tests go well, and the way to all of them. */
export function TestsButton({ tested, show }: TestsButtonProps) {
  const { tests: words } = useWords();
  const { flow } = useEditing();
  const all = flow.tests?.length ?? 0;
  const passed = tested?.calls.filter(({ unexpected }) => unexpected.length === 0).length ?? 0;
  const isTried = all === 0 || tested !== undefined;
  return (
    <button
      type="button"
      class={`plain testsButton ${isTried && passed < all ? "bad" : ""}`}
      onClick={show}
    >
      {isTried ? words.summary(passed, all) : words.running}
    </button>
  );
}
