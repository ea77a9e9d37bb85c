import type { FlowPicture, PictureWay, StepRole } from "./flowPicture";
import { layOut, measures, rowOffset } from "./layOut";
import type { LaidOut, PlacedStep, PlacedWay } from "./layOut";

const margin = 28;
const heading = 44;

const colours: Readonly<Record<StepRole, string>> = {
  asks: "#2563a8",
  connects: "#2f7d4f",
  records: "#8a5a13",
  ends: "#6b7280",
  other: "#5b4b8a",
};

/** A flow as a picture (SVG): a box for each step, a row for each way out, and lines from left to right; what leads back is named in its row. Pure. */
export function svgText(picture: FlowPicture): string {
  const laidOut = layOut(picture);
  const titles = new Map(picture.steps.map(({ key, title }) => [key, title]));
  const [width, height] = [laidOut.width + 2 * margin, laidOut.height + 2 * margin + heading];
  const everywhere =
    picture.everywhere.length === 0 ? "" : `Everywhere: ${picture.everywhere.join(", ")}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${round(height)}" width="${width}" height="${round(height)}" font-family="'Segoe UI', 'DejaVu Sans', Helvetica, Arial, sans-serif">`,
    `<title>${escaped(picture.name)}</title>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    text(margin, 36, picture.name, `font-size="20" font-weight="600" fill="#1f2937"`),
    text(margin, 56, everywhere, `font-size="12" fill="#6b7280"`),
    `<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="#9ca3af"/></marker></defs>`,
    `<g transform="translate(${margin} ${margin + heading})">`,
    ...laidOut.steps.slice(0, 1).map(({ y }) => arrival(y + measures.head / 2)),
    ...laidOut.ways.map(line),
    ...laidOut.steps.map((step) => box(step, laidOut, titles)),
    `</g>`,
    `</svg>`,
    "",
  ].join("\n");
}

function box(
  { step, x, y, height }: PlacedStep,
  { isBack }: LaidOut,
  titles: ReadonlyMap<string, string>,
): string {
  const { width, head } = measures;
  const colour = colours[step.role];
  const rows = step.ways.map((way, row) => {
    const end =
      "to" in way ? (isBack(step.key, way.to) ? (titles.get(way.to) ?? way.to) : "") : way.word;
    return rowText(way, end, rowOffset(row) + 4);
  });
  return [
    `<g transform="translate(${round(x)} ${round(y)})">`,
    `<rect width="${width}" height="${height}" rx="7" fill="#ffffff" stroke="#d1d5db"/>`,
    step.ways.length === 0
      ? `<rect width="${width}" height="${height}" rx="7" fill="${colour}"/>`
      : `<path d="M7 0H${width - 7}a7 7 0 0 1 7 7V${head - 4}H0V7a7 7 0 0 1 7-7z" fill="${colour}"/>`,
    text(10, 17, cut(step.title, 27), `font-size="13" font-weight="600" fill="#ffffff"`),
    text(
      10,
      33,
      cut(`${step.key} · ${step.kind}`, 38),
      `font-size="11" fill="#ffffff" fill-opacity="0.85"`,
    ),
    ...rows,
    `</g>`,
  ].join("\n");
}

function rowText(way: PictureWay, end: string, y: number): string {
  const mark = end === "" ? "" : `↩ ${cut(end, 18)}`;
  const label = cut(way.when === "" ? "then" : way.when, end === "" ? 36 : 18);
  return [
    text(10, y, label, `font-size="11.5" fill="#374151"`),
    text(measures.width - 10, y, mark, `font-size="11" fill="#6b7280" text-anchor="end"`),
  ].join("");
}

/** Where a call comes in. */
function arrival(y: number): string {
  return [
    `<circle cx="-20" cy="${round(y)}" r="4" fill="#9ca3af"/>`,
    `<path d="M-16 ${round(y)}H0" stroke="#9ca3af" stroke-width="1.4" marker-end="url(#tip)"/>`,
  ].join("");
}

/** A way as a curve that leaves and arrives level, and passes columns straight. */
function line({ points }: PlacedWay): string {
  const [first, ...rest] = points;
  if (first === undefined) return "";
  let path = `M${round(first.x)} ${round(first.y)}`;
  let last = first;
  for (const point of rest) {
    const bend = (point.x - last.x) / 2;
    path +=
      point.y === last.y
        ? `H${round(point.x)}`
        : `C${round(last.x + bend)} ${round(last.y)} ${round(point.x - bend)} ${round(point.y)} ${round(point.x)} ${round(point.y)}`;
    last = point;
  }
  return `<path d="${path}" fill="none" stroke="#9ca3af" stroke-width="1.4" marker-end="url(#tip)"/>`;
}

function text(x: number, y: number, words: string, look: string): string {
  return words === ""
    ? ""
    : `<text x="${round(x)}" y="${round(y)}" ${look}>${escaped(words)}</text>`;
}

function cut(words: string, longest: number): string {
  return words.length <= longest ? words : `${words.slice(0, longest - 1)}…`;
}

function round(number: number): string {
  return String(Math.round(number * 10) / 10);
}

/** Characters that XML reads as its own, or not at all. */
function escaped(words: string): string {
  return words
    .replace(/[^\P{Cc}]/gu, " ")
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
