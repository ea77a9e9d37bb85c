import { checkFlow } from "../../../../lib/flow/check/checkFlow";
import { fixtureBindings, fixtureFlow } from "../../../support/readFixture";

describe("a flow's page", () => {
  it("leaves out steps that are there, and is told which was probably meant", () => {
    const flow = { ...fixtureFlow("contoso"), page: { leaveOut: ["support", "supprt"] } };
    const { problems } = checkFlow(flow, { bindings: fixtureBindings() });
    expect(problems.filter(({ code }) => code === "unknownLeftOut")).toEqual([
      {
        code: "unknownLeftOut",
        severity: "error",
        path: "page.leaveOut.1",
        message:
          "The page of the menu leaves out “supprt”, which is no step. Did you mean “support”? Name a step, or delete the line.",
        values: { name: "supprt" },
      },
    ]);
  });
});
