import type { checkFlow } from "../../lib/flow/check/checkFlow";
import { flowSchema } from "../../lib/flow/document/flow";
import { findBrokenFlows } from "../../lib/editing/findBrokenFlows";
import { aFlow } from "../publishing/support/aFlow";
import { aPublisher } from "../publishing/support/aPublisher";

const problem = (message: string) =>
  ({ path: "operator", message, severity: "error", code: "unknownName", values: {} }) as const;

/** A check that wants every flow's name among the mailboxes, and always finds one thing to complain about. */
const check: typeof checkFlow = (document, { bindings }) => {
  const flow = flowSchema.parse(document);
  const isKnown = bindings.mailboxes?.[flow.key] !== undefined;
  return { flow, problems: [problem("as ever"), ...(isKnown ? [] : [problem("no mailbox")])] };
};

const box = { name: "Box" };

describe("findBrokenFlows", () => {
  it("names the flows that callers reach and new bindings would break, and only what is new", async () => {
    const { ports: publishing, publishFlow } = aPublisher();
    const dialled: readonly string[] = ["main", "sales", "other"];
    const ports = {
      ...publishing,
      entryPointStore: {
        listEntryPoints: () =>
          Promise.resolve(dialled.map((flow) => ({ dialled: flow, flow, version: 1 }))),
      },
    };
    await ports.bindingsStore.saveBindings({
      schema: "bindings/v1",
      mailboxes: { main: box, sales: box },
    });
    for (const key of ["main", "sales", "other", "unreached"]) {
      await publishFlow({ document: aFlow({ key }), who: "anna" });
    }
    const broken = await findBrokenFlows(
      { schema: "bindings/v1", mailboxes: { sales: box } },
      ports,
      check,
    );
    expect(broken).toEqual([
      { flow: "main", dialled: ["main"], problems: [problem("no mailbox")] },
    ]);
  });
});
