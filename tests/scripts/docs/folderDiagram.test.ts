import { folderDiagram } from "../../../scripts/docs/folderDiagram";

describe("folderDiagram", () => {
  it("joins modules to folders, and leaves out what chains imply", () => {
    const diagram = folderDiagram([
      { source: "functions/index.ts", imports: ["lib/compose.ts", "lib/worker/turn.ts"] },
      { source: "lib/compose.ts", imports: ["lib/storage/tables.ts", "lib/errors.ts"] },
      { source: "lib/storage/tables.ts", imports: ["lib/worker/ports.ts", "zod"] },
      { source: "lib/worker/turn.ts", imports: ["lib/ivr/step.ts", "lib/worker/ports.ts"] },
      { source: "lib/ivr/step.ts", imports: ["lib/flow/document/flow.ts"] },
      { source: "lib/flow/document/flow.ts", imports: ["lib/flow/steps/menu.schema.ts", "zod"] },
      { source: "lib/log.ts", imports: ["lib/ivr/maskNumber.ts"] },
      { source: "tests/step.test.ts", imports: ["lib/ivr/step.ts"] },
    ]);
    expect(diagram.split("\n")).toEqual([
      "flowchart TD",
      '  functions["functions"]',
      '  lib_compose["lib/compose"]',
      '  lib_flow["lib/flow"]',
      '  lib_ivr["lib/ivr"]',
      '  lib_storage["lib/storage"]',
      '  lib_worker["lib/worker"]',
      "  functions --> lib_compose",
      "  lib_compose --> lib_storage",
      "  lib_ivr --> lib_flow",
      "  lib_storage --> lib_worker",
      "  lib_worker --> lib_ivr",
    ]);
  });

  it("keeps both ways round a circle", () => {
    const diagram = folderDiagram([
      { source: "lib/publishing/publish.ts", imports: ["lib/speech/silenceWav.ts"] },
      { source: "lib/speech/flite.ts", imports: ["lib/publishing/ports.ts"] },
      { source: "lib/compose.ts", imports: ["lib/publishing/publish.ts", "lib/speech/flite.ts"] },
    ]);
    expect(diagram.split("\n").filter((line) => line.includes("-->"))).toEqual([
      "  lib_compose --> lib_speech",
      "  lib_publishing --> lib_speech",
      "  lib_speech --> lib_publishing",
    ]);
  });
});
