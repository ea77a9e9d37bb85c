import type { ScriptStep } from "./parseKeyScript";

/** Writes what a caller does as a script that `parseKeyScript` reads. Pure. */
export function toKeyScript(steps: readonly ScriptStep[]): string {
  return steps
    .reduce<readonly string[]>((words, step, index) => {
      const word = wordOf(step);
      const last = words.at(-1);
      // Keys pressed one after the other stand together, as people write them.
      return step.type === "press" && steps[index - 1]?.type === "press" && last !== undefined
        ? words.with(-1, last + word)
        : [...words, word];
    }, [])
    .join(" ");
}

function wordOf(step: ScriptStep): string {
  switch (step.type) {
    case "press":
      return step.key;
    case "wait":
      return `p${step.seconds}`;
    case "speak":
      return `s${step.seconds}`;
    case "awaitPrompt":
      return "w";
    case "hangUp":
      return "h";
  }
}
