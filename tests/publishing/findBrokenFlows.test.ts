import type { checkFlow } from "../../lib/flow/check/checkFlow";
import { flowSchema } from "../../lib/flow/document/flow";
import { findBrokenFlows } from "../../lib/publishing/findBrokenFlows";
import { aFlow } from "./support/aFlow";
import { aPublisher } from "./support/aPublisher";

const problem = (message: string) =>
  ({ path: "operator", message, severity: "error", code: "unknownName" }) as const;

/** A check that wants every flow's name among the mailboxes, and always finds one thing to complain about. */
const check: typeof checkFlow = (document, { bindings }) => {
  const flow = flowSchema.parse(document);
  const isKnown = bindings.mailboxes?.[flow.key] !== undefined;
  return { flow, problems: [problem("as ever"), ...(isKnown ? [] : [problem("no mailbox")])] };
};

const box = { name: "Box" };

describe("findBrokenFlows", () => {
  it("names the live flows that new bindings would break, and only what is new", async () => {
    const { ports, publishFlow } = aPublisher();
    await ports.bindingsStore.saveBindings({
      schema: "bindings/v1",
      mailboxes: { main: box, sales: box },
    });
    for (const key of ["main", "sales", "other"]) {
      await publishFlow({ document: aFlow({ key }), who: "anna" });
    }
    const broken = await findBrokenFlows(
      { schema: "bindings/v1", mailboxes: { sales: box } },
      ports,
      check,
    );
    expect(broken).toEqual([{ flow: "main", problems: [problem("no mailbox")] }]);
  });
});
