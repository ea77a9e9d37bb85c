import fc from "fast-check";
import { checkFlow } from "../../lib/flow/check/checkFlow";
import { flowDocument } from "../support/flowArbitraries";
import { richBindings } from "../support/richBindings";
import { aTerminal } from "../scripts/support/aTerminal";
import { samples, importSample } from "./support/samples";

const seed = { seed: 20261121 };

describe("export and import of our own documents", () => {
  it("lose nothing of a flow", () => {
    fc.assert(
      fc.property(flowDocument("main", []), (document) => {
        const { flow } = checkFlow(document, { bindings: richBindings });
        fc.pre(flow !== undefined);
        const written = JSON.stringify(flow, undefined, 2);
        expect(checkFlow(JSON.parse(written), { bindings: richBindings }).flow).toEqual(flow);
      }),
      { ...seed, numRuns: 100 },
    );
  });

  it("lose nothing on their way through storage and files", async () => {
    const { run, file, path, read, remove } = aTerminal();
    await fc.assert(
      fc.asyncProperty(flowDocument("main", []), async (document) => {
        const { flow } = checkFlow(document, { bindings: richBindings });
        fc.pre(flow !== undefined);
        await run("import", file("in.json", flow));
        await run("export", "main", path("out.json"), "--draft");
        expect(read("out.json")).toEqual(flow);
      }),
      { ...seed, numRuns: 15 },
    );
    remove();
  });

  test.each(samples.map(({ file }) => file))(
    "lose nothing of what was imported from %s",
    async (sample) => {
      const { run, file, path, read, remove } = aTerminal();
      const [draft] = importSample(sample).drafts;
      await run("import", file("in.json", draft?.flow));
      await run("export", draft?.flow.key ?? "", path("out.json"), "--draft");
      expect(read("out.json")).toEqual(draft?.flow);
      remove();
    },
  );
});
