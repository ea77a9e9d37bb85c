type Line = HTMLElement;

/** Moves in a tree by keys: arrows, Home, End and letters; Right and Left unfold and fold, Enter and Space choose. */
export function moveInTree(
  event: KeyboardEvent & Readonly<{ currentTarget: HTMLElement }>,
  fold: (step: string, isFolded: boolean) => void,
  select: (step: string) => void,
): void {
  const line = event.target instanceof HTMLElement ? event.target.closest<Line>(lines) : null;
  if (line === null || event.ctrlKey || event.metaKey || event.altKey) return;
  const all = [...event.currentTarget.querySelectorAll<Line>(lines)];
  const index = all.indexOf(line);
  const { step, goesTo } = line.dataset;
  const isFolded = line.getAttribute("aria-expanded") === "false";
  const canFold = line.hasAttribute("aria-expanded") && step !== undefined;
  const moves: Readonly<Record<string, () => Line | undefined>> = {
    ArrowDown: () => all[index + 1],
    ArrowUp: () => all[index - 1],
    Home: () => all[0],
    End: () => all.at(-1),
    ArrowRight: () => {
      if (canFold && isFolded) fold(step, false);
      return isFolded ? undefined : (firstWithin(line) ?? undefined);
    },
    ArrowLeft: () => {
      if (!canFold || isFolded) return lineAbove(line) ?? undefined;
      fold(step, true);
      return undefined;
    },
  };
  const move = moves[event.key];
  const chosen = goesTo ?? step;
  if (move !== undefined) move()?.focus();
  else if ((event.key === "Enter" || event.key === " ") && chosen !== undefined) select(chosen);
  else if (event.key.length === 1 && event.key !== " ") findByLetter(all, index, event.key);
  else return;
  event.preventDefault();
}

const lines = '[role="treeitem"]';

/** A line and the list of what stands within it are in one item of the list above. */
function firstWithin(line: Line): Line | null | undefined {
  return line.closest("li")?.querySelector<Line>(`:scope > [role="group"] ${lines}`);
}

function lineAbove(line: Line): Line | null | undefined {
  const above = line.closest("li")?.parentElement?.closest("li");
  return above?.querySelector<Line>(lines);
}

/** The next line whose step begins with a letter, from here on and around. */
function findByLetter(all: readonly Line[], index: number, letter: string): void {
  const around = [...all.slice(index + 1), ...all.slice(0, index + 1)];
  const found = around.find(({ dataset }) =>
    dataset["title"]?.toLowerCase().startsWith(letter.toLowerCase()),
  );
  found?.focus();
}
