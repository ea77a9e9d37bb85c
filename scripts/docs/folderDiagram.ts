/** A module and the modules it imports, as paths from the project's root. */
export type ModuleImports = Readonly<{ source: string; imports: readonly string[] }>;

/** What everybody imports would only hide the rest: errors, the log and the settings. */
const shared = /^lib\/(?:errors|log|config)\.ts$/;

/**
 * The folders of the app and who imports whom, as a Mermaid flowchart. An arrow that a chain of others implies is left
 * out. Pure.
 */
export function folderDiagram(modules: readonly ModuleImports[]): string {
  const arrows = leaveOutImplied(findArrows(modules));
  const boxes = [...new Set(arrows.flat())].toSorted(byText);
  return [
    "flowchart TD",
    ...boxes.map((box) => `  ${toId(box)}["${box}"]`),
    ...arrows.map(([from, to]) => `  ${toId(from)} --> ${toId(to)}`),
  ].join("\n");
}

type Arrow = readonly [from: string, to: string];

function findArrows(modules: readonly ModuleImports[]): readonly Arrow[] {
  const arrows = new Map<string, Arrow>();
  for (const { source, imports } of modules) {
    const from = toBox(source);
    for (const to of imports.map(toBox)) {
      if (from !== undefined && to !== undefined && from !== to) {
        arrows.set(`${from} ${to}`, [from, to]);
      }
    }
  }
  return [...arrows.values()].toSorted((one, other) => byText(one.join(" "), other.join(" ")));
}

function toBox(path: string): string | undefined {
  if (shared.test(path)) return undefined;
  return /^(?:lib\/[^/.]+|functions|local)/.exec(path)?.[0];
}

/** One by one, so that of two ways round a circle one stays. */
function leaveOutImplied(arrows: readonly Arrow[]): readonly Arrow[] {
  return arrows.reduce(
    (kept, arrow) => {
      const others = kept.filter((other) => other !== arrow);
      return reaches(others, arrow[0], arrow[1]) ? others : kept;
    },
    [...arrows],
  );
}

function reaches(arrows: readonly Arrow[], start: string, end: string): boolean {
  const reached = new Set([start]);
  for (const place of reached) {
    for (const [from, to] of arrows) if (from === place) reached.add(to);
  }
  return reached.has(end);
}

function toId(box: string): string {
  return box.replace(/\W+/g, "_");
}

function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
