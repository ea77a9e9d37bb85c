import { findOtherDocument } from "../../../../lib/flow/check/form/findOtherDocument";

describe("findOtherDocument", () => {
  test.each<[wanted: "flow/v1" | "bindings/v1", document: unknown]>([
    ["flow/v1", { schema: "flow/v1" }],
    ["flow/v1", { schema: "flow/v2", anything: 1 }],
    ["flow/v1", { nodes: {} }],
    ["flow/v1", {}],
    ["flow/v1", []],
    ["flow/v1", "words"],
    ["bindings/v1", { schema: "bindings/v1" }],
    ["bindings/v1", { anything: 1 }],
  ])("takes what may be meant as %s: %j", (wanted, document) => {
    expect(findOtherDocument(document, wanted)).toBeUndefined();
  });

  test.each<[wanted: "flow/v1" | "bindings/v1", document: unknown, sentence: string]>([
    ["flow/v1", { schema: "bindings/v1" }, "This is a bindings document, not a flow."],
    ["flow/v1", { modules: [] }, "This is no flow: it has neither “schema”, “key” nor “nodes”."],
    ["bindings/v1", { schema: "flow/v1" }, "This is a flow, not a bindings document."],
    ["bindings/v1", { nodes: {} }, "This is a flow, not a bindings document."],
  ])("says, where %s was wanted, what %j is", (wanted, document, sentence) => {
    expect(findOtherDocument(document, wanted)).toMatchObject({
      code: "otherDocument",
      path: "",
      message: expect.stringContaining(sentence) as string,
      values: { wanted },
    });
  });
});
