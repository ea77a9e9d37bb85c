import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { bindingsSchema } from "../../lib/flow/document/bindings";
import { flowSchema, type Flow } from "../../lib/flow/document/flow";
import { stepType } from "../../lib/flow/steps/index";
import { makeMenuPage } from "../../lib/menuPage/makeMenuPage";
import { renderMenuPage } from "../../lib/menuPage/renderMenuPage";
import { simulateFlowCall } from "../../lib/simulation/simulateFlowCall";
import { aPlan } from "../support/aPlan";
import { flowDocument } from "../support/flowArbitraries";
import { richBindings } from "../support/richBindings";

const seed = process.env["CI"] === undefined ? {} : { seed: 20261129 };

const pageOf = (flow: Flow, language = flow.languages[0] ?? "en") =>
  makeMenuPage({
    flow,
    schedules: richBindings.schedules,
    language,
    number: "+15550100",
    today: "2026-11-29",
  });

describe("the page of any flow", () => {
  it("has exactly the visible options of each menu it shows, links that lead somewhere, and nothing hidden", () => {
    fc.assert(
      fc.property(flowDocument("line", []), (document) => {
        const parsed = flowSchema.safeParse(document);
        fc.pre(parsed.success);
        const flow = parsed.data as Flow;
        const page = pageOf(flow);
        const ids = page.menus.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { step, choices } of page.menus) {
          const node = flow.nodes[step];
          const options = (node && stepType(node).choices?.(node).options) ?? [];
          expect(choices.map(({ keys }) => keys)).toEqual(
            options.filter(({ hidden }) => hidden !== true).map(({ keys }) => keys),
          );
        }
        const html = renderMenuPage(page, (language) => `${language}.makeHtml`);
        const anchors = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => `id="${id}"`);
        expect(anchors.filter((anchor) => !html.includes(anchor))).toEqual([]);
        expect(html).not.toMatch(/<script|\son\w+=|style="/);
      }),
      { numRuns: 200, ...seed },
    );
  });
});

describe("the page of each demo flow", () => {
  const read = (file: string) => JSON.parse(readFileSync(`flows/${file}`, "utf8")) as unknown;
  const bindings = bindingsSchema.parse(read("demo.bindings.json"));
  const flows = readdirSync("flows")
    .filter((file) => file.endsWith(".flow.json"))
    .map((file) => flowSchema.parse(read(file)) as Flow);
  /** While the shops are open, at night, and on a Sunday. */
  const times = ["2026-01-14T10:00:00Z", "2026-01-14T23:30:00Z", "2026-01-18T11:00:00Z"];

  const dialled = flows.flatMap((flow) =>
    pageOf(flow).menus.flatMap(({ step, choices }) =>
      choices.flatMap(({ keys, path }) =>
        path === undefined ? [] : [{ flow: flow.key, step, keys, path, document: flow }],
      ),
    ),
  );

  it("has keys to dial", () => expect(dialled.length).toBeGreaterThan(15));

  it.each(dialled)(
    "dials $path in $flow and comes to key $keys of $step",
    ({ document, step, keys, path }) => {
      const plan = aPlan([document, ...flows.filter((other) => other !== document)], bindings);
      const script = path.flatMap((one) => Array.from(one)).join(" ");
      const taken = times.map((at) => {
        const call = simulateFlowCall(plan, { name: "from the page", at, keys: script });
        if ("problem" in call) throw new Error(call.problem);
        return call.path.some(({ node, exit }) => node === step && exit === `key:${keys}`);
      });
      expect(taken).toContain(true);
    },
  );
});
