import { checkFlow } from "../../../../lib/flow/check/checkFlow";
import { cleanFlow } from "../../../support/checkedFlow";
import { richBindings } from "../../../support/richBindings";

const context = { bindings: richBindings };

describe("what is still to be decided", () => {
  it("stops publishing until somebody deletes the line", () => {
    const { flow, problems } = checkFlow(
      cleanFlow({ todo: ["Say which number this is."] }),
      context,
    );
    expect(flow).toBeDefined();
    expect(problems).toEqual([
      {
        path: "todo.0",
        message:
          "This is still to be decided: Say which number this is. When that is done, delete the line.",
        severity: "error",
        code: "todo",
        values: { task: "Say which number this is." },
      },
    ]);
    expect(checkFlow(cleanFlow({ todo: [] }), context).problems).toEqual([]);
  });
});
