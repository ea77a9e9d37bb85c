import type { Figure } from "../figure";
import { figureHeads, toFigureCells } from "./figuresTable";
import type { MachineFacts } from "./machineFacts";

const begin = "<!-- figures: begin -->";
const end = "<!-- figures: end -->";

/** A document with other figures between its two marks. Throws where it has no marks. Pure. */
export function replaceFigures(
  document: string,
  figures: readonly Figure[],
  machine: MachineFacts,
): string {
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) {
    throw new TypeError(`docs/performance.md has no ${begin} before its ${end}: put them back.`);
  }
  const rows = [figureHeads, figureHeads.map(() => "---"), ...figures.map(toFigureCells)];
  const table = rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  return `${document.slice(0, from)}${begin}\n\n${sayWhere(machine)}\n\n${table}\n\n${document.slice(to)}`;
}

function sayWhere(machine: MachineFacts): string {
  const { startedAt, processor, cores, memoryInGb, node, loadAverage } = machine;
  return (
    `Measured on ${startedAt.slice(0, 10)}: ${processor}, ${cores} cores, ${memoryInGb} GB, Node ${node}, ` +
    `load ${loadAverage.toFixed(1)} when it began.`
  );
}
