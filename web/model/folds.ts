import type { CallTree, TreeStep } from "./callTree";

/** Flows with more steps than this open folded below the second level. */
const mostUnfolded = 60;
const levelsShown = 2;

/** The steps that stand directly within a step, not those below it. Pure. */
export function stepsWithin({ ways }: TreeStep): readonly TreeStep[] {
  return ways.flatMap(({ end }) => (end.type === "step" ? [end.step] : []));
}

/** How many steps folding a step hides: all that can be reached through it alone. Pure. */
export function countHidden(step: TreeStep): number {
  let count = 0;
  const left = [...nextTo(step)];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    count += 1;
    left.push(...nextTo(one));
  }
  return count;
}

/** The steps that are folded when a flow is opened. Pure. */
export function firstFolds(tree: CallTree): ReadonlySet<string> {
  const folded = new Set<string>();
  let steps = 0;
  const left = tree.roots.flatMap(({ end }) =>
    end.type === "step" ? [{ step: end.step, level: 1 }] : [],
  );
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    const { step, level } = one;
    steps += 1;
    const within = stepsWithin(step);
    if (level >= levelsShown && within.length > 0) folded.add(step.key);
    left.push(...within.map((child) => ({ step: child, level: level + 1 })));
    if (step.below !== undefined) left.push({ step: step.below.step, level });
  }
  return steps > mostUnfolded ? folded : new Set();
}

/** The folds without those that hide a step. Pure. */
export function unfoldTo(
  folded: ReadonlySet<string>,
  { parents }: Pick<CallTree, "parents">,
  step: string,
): ReadonlySet<string> {
  const above: string[] = [];
  for (let one = parents.get(step); one !== undefined; one = parents.get(one)) above.push(one);
  return above.some((one) => folded.has(one))
    ? new Set([...folded].filter((one) => !above.includes(one)))
    : folded;
}

function nextTo(step: TreeStep): readonly TreeStep[] {
  return step.below === undefined ? stepsWithin(step) : [...stepsWithin(step), step.below.step];
}
