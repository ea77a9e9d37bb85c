import type { Flow, TestCall } from "../../../lib/flow/document/flow";
import type { Edit } from "./edit";

/** Keeps a test call: a new one, or in the place of another. */
export function keepTest(test: TestCall, place?: number): Edit {
  return (document) => {
    const { tests = [] } = document;
    const index = place !== undefined && place in tests ? place : tests.length;
    return {
      document: { ...document, tests: tests.toSpliced(index, 1, test) },
      sentence: { did: "testKept", what: test.name },
      path: `tests.${index}`,
    };
  };
}

/** Removes a test call. */
export function removeTest(index: number): Edit {
  return (document) => {
    const { tests = [], ...rest } = document;
    const left = tests.toSpliced(index, 1);
    const flow: Flow = left.length === 0 ? rest : { ...rest, tests: left };
    return {
      document: flow,
      sentence: { did: "testRemoved", what: tests[index]?.name ?? "" },
      path: left.length === 0 ? "tests" : `tests.${Math.min(index, left.length - 1)}`,
    };
  };
}
