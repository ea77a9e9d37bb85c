import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parser } from "sax";
import { flowSchema, type Flow } from "../../../lib/flow/document/flow";
import { flowPicture } from "../../../scripts/flows/draw/flowPicture";
import { layOut } from "../../../scripts/flows/draw/layOut";
import { mermaidText } from "../../../scripts/flows/draw/mermaidText";
import { placeInColumn } from "../../../scripts/flows/draw/placeInColumn";
import { svgText } from "../../../scripts/flows/draw/svgText";

const demo = (name: string): Flow =>
  flowSchema.parse(JSON.parse(readFileSync(resolve("flows", `${name}.flow.json`), "utf8")));

/** So many steps, each leading to the next and to the one after it. */
const chain = (count: number): Flow =>
  flowSchema.parse({
    schema: "flow/v1",
    key: "chain",
    name: "Chain",
    languages: ["en"],
    timeZone: "Europe/London",
    entry: "s0",
    nodes: Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `s${index}`,
        {
          type: "say",
          prompt: "On.",
          listen: { "1": index + 2 < count ? `s${index + 2}` : "hangup" },
          next: index + 1 < count ? `s${index + 1}` : "s0",
        },
      ]),
    ),
  });

const flows: readonly (readonly [string, Flow])[] = [
  ...["contoso", "clinic", "shop", "bank", "identify"].map((name) => [name, demo(name)] as const),
  ["a chain of 60 steps", chain(60)],
];

/** Reads XML strictly; throws at what is not well formed. */
function textsOf(xml: string): readonly string[] {
  const texts: string[] = [];
  const strict = parser(true);
  strict.onerror = (error) => {
    throw error;
  };
  strict.ontext = (text) => void (text.trim() === "" ? 0 : texts.push(text));
  strict.write(xml).close();
  return texts;
}

describe("a drawn flow", () => {
  test.each(flows)("shows every step of %s once, and none over another", (_, flow) => {
    const { steps, width, height } = layOut(flowPicture(flow));
    expect(steps.map(({ step }) => step.key).toSorted()).toEqual(
      Object.keys(flow.nodes).toSorted(),
    );
    const overlapping = steps.flatMap((one, index) =>
      steps
        .slice(index + 1)
        .filter(
          (other) =>
            one.x === other.x && one.y < other.y + other.height && other.y < one.y + one.height,
        ),
    );
    expect(overlapping).toEqual([]);
    const outside = steps.filter(
      ({ x, y, height: own }) => x < 0 || y < 0 || x >= width || y + own > height + 0.01,
    );
    expect(outside).toEqual([]);
  });

  test.each(flows)("leads every line of %s to the right", (_, flow) => {
    const { ways } = layOut(flowPicture(flow));
    const leftward = ways.filter(({ points }) =>
      points.some((point, index) => index > 0 && point.x < (points[index - 1]?.x ?? 0)),
    );
    expect(leftward).toEqual([]);
  });

  test.each(flows)("is well-formed SVG with the titles of %s", (_, flow) => {
    const texts = textsOf(svgText(flowPicture(flow)));
    expect(texts).toContain(flow.name);
    const titles = Object.entries(flow.nodes).map(([key, node]) =>
      (node.title ?? key).slice(0, 20),
    );
    expect(titles.filter((title) => !texts.some((text) => text.startsWith(title)))).toEqual([]);
  });

  it("escapes what authors write", () => {
    const flow = { ...chain(2), name: `A "<b>" & \u0001 end` };
    expect(textsOf(svgText(flowPicture(flow)))).toContain(`A "<b>" &   end`);
    const named = flowPicture({
      ...flow,
      nodes: { s0: { type: "hangup", title: `Say "#1" <now>` } },
    });
    expect(mermaidText(named)).toContain(
      `s0["<b>Say #34;#35;1#34; #60;now#62;</b><br/>s0: hangup"]`,
    );
  });

  it("is a flowchart for Mermaid: a line for each step, word and way", () => {
    const flow = flowSchema.parse({
      ...chain(1),
      entry: "end",
      globals: { "0": "operator" },
      nodes: {
        end: {
          type: "menu",
          prompt: "Press 1 or 2.",
          options: [
            { keys: "1", label: "sales", next: "sales" },
            { keys: "2", label: "again", next: "repeat" },
          ],
        },
        sales: {
          type: "transfer",
          title: "Sales",
          to: [{ target: { queue: "sales" } }, { target: { phone: "+15550110" } }],
          busy: "end",
          failed: "end",
        },
      },
    });
    expect(mermaidText(flowPicture(flow)).split("\n")).toEqual([
      "flowchart LR",
      "  begin((call)) --> s0",
      '  s0["<b>end</b><br/>end: menu"]',
      '  s1["<b>Sales</b><br/>sales: transfer to sales, ***110"]',
      '  w0(["repeat"])',
      '  s0 -- "1 sales" --> s1',
      '  s0 -- "2 again" --> w0',
      '  s1 -- "failed, busy" --> s0',
      "  %% everywhere: 0 operator",
      "",
    ]);
  });
});

describe("placeInColumn", () => {
  test.each([
    ["where they want to be", [0, 100], [0, 100]],
    ["as near as two can be", [50, 50], [35, 65]],
    ["in the order given", [60, 40], [35, 65]],
    ["below the last that moved", [0, 10, 200], [-10, 20, 200]],
  ])("places things %s", (_, wishes, tops) => {
    const items = wishes.map((wish, index) => ({ id: String(index), height: 20, wish }));
    expect(placeInColumn(items, 10).map(({ top }) => top)).toEqual(tops);
  });
});
