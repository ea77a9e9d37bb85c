import type { FunctionMetadata } from "../../../local/functions/workerApi";
import { compareFunctions } from "../../../local/nodeWorker/compareFunctions";

const binding = { name: "request", type: "httpTrigger", direction: "in", methods: ["GET"] };

function aFunction(change: Partial<FunctionMetadata> = {}): FunctionMetadata {
  return { name: "health", functionId: "health", bindings: { request: binding }, ...change };
}

describe("compareFunctions", () => {
  it("finds nothing in what is the same, in whatever order, and undefined the same as absent", () => {
    const other = aFunction({ name: "flows", functionId: "flows" });
    const loose = aFunction({ bindings: { request: { ...binding, route: undefined } } });
    expect(compareFunctions([aFunction(), other], [other, loose])).toEqual([]);
  });

  it.each([
    [[], [aFunction()], "health: only the local host has it."],
    [[aFunction()], [], "health: only the real worker has it."],
    [
      [aFunction({ functionId: "1" })],
      [aFunction()],
      "health: its id is 1 in the worker, health here.",
    ],
    [
      [aFunction({ bindings: {} })],
      [aFunction()],
      `health.request: the worker has undefined, the local host ${JSON.stringify(binding)}.`,
    ],
    [
      [aFunction({ bindings: { request: { type: "httpTrigger", direction: "in" } } })],
      [aFunction()],
      `health.request: the worker has {"type":"httpTrigger","direction":"in"}, the local host ${JSON.stringify(binding)}.`,
    ],
  ])("names a difference (%#)", (real, local, sentence) => {
    expect(compareFunctions(real, local)).toEqual([sentence]);
  });
});
