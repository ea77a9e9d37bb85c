/** Where each step leads, by key. */
export type Successors = (step: string) => readonly string[];

/**
 * The immediate dominator of each step that can be reached from `root`: the last step that all ways to it pass. In the order
 * of Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm". The root has none. Pure.
 */
export function dominators(root: string, successors: Successors): ReadonlyMap<string, string> {
  const order = reversePostorder(root, successors);
  const numbers = new Map(order.map((step, index) => [step, index]));
  const before = predecessors(order, successors);
  const found = new Map<string, string>([[root, root]]);

  const meet = (one: string, other: string): string => {
    let [left, right] = [one, other];
    while (left !== right) {
      const isLeftDeeper = (numbers.get(left) ?? 0) > (numbers.get(right) ?? 0);
      if (isLeftDeeper) left = found.get(left) ?? root;
      else right = found.get(right) ?? root;
    }
    return left;
  };
  let isChanged = true;
  while (isChanged) {
    isChanged = false;
    for (const step of order.slice(1)) {
      const known = (before.get(step) ?? []).filter((one) => found.has(one));
      const dominator = known.reduce(meet, known[0] ?? root);
      if (found.get(step) === dominator) continue;
      found.set(step, dominator);
      isChanged = true;
    }
  }
  found.delete(root);
  return found;
}

/** Every step that can be reached, each after the steps that lead to it, but for loops. Without recursion: a flow may be one long chain. */
function reversePostorder(root: string, successors: Successors): readonly string[] {
  const seen = new Set([root]);
  const done: string[] = [];
  const stack = [{ step: root, left: [...successors(root)] }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const next = top.left.shift();
    if (next === undefined) {
      done.push(top.step);
      stack.pop();
    } else if (!seen.has(next)) {
      seen.add(next);
      stack.push({ step: next, left: [...successors(next)] });
    }
  }
  return done.toReversed();
}

function predecessors(
  steps: readonly string[],
  successors: Successors,
): ReadonlyMap<string, readonly string[]> {
  const before = new Map<string, string[]>();
  for (const step of steps) {
    for (const next of successors(step)) {
      const known = before.get(next);
      if (known === undefined) before.set(next, [step]);
      else known.push(step);
    }
  }
  return before;
}
