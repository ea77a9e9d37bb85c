import { checkBindings } from "../../../lib/flow/check/checkBindings";

const problems = (document: unknown) =>
  checkBindings(document).problems.map(({ path, message }) => `${path}: ${message}`);

describe("checkBindings", () => {
  it("gives the bindings when nothing is wrong", () => {
    const document = { schema: "bindings/v1", numbers: { mobile: "+4930555010" } };
    expect(checkBindings(document)).toEqual({ problems: [], bindings: document });
  });

  test.each<[string, object, string]>([
    [
      "a misspelt field",
      { numbrs: {} },
      "numbrs: The document has a field “numbrs” that means nothing here. Did you mean “numbers”?",
    ],
    [
      "a phone number with spaces",
      { numbers: { mobile: "+49 30 555 010" } },
      "numbers.mobile: “mobile” of “numbers” is not written as it should be. A phone number is written in E.164 form: + and 7 to 15 digits, no spaces. Did you mean “+4930555010”?",
    ],
    [
      "a phone number without a country",
      { numbers: { mobile: "030 555010" } },
      "numbers.mobile: “mobile” of “numbers” is not written as it should be. A phone number is written in E.164 form: + and 7 to 15 digits, no spaces.",
    ],
    [
      "a phone number that nobody filled in",
      { numbers: { mobile: "" } },
      "numbers.mobile: “mobile” of “numbers” is empty. A phone number is written in E.164 form: + and 7 to 15 digits, no spaces.",
    ],
    [
      "a person without an id",
      { people: { anna: { name: "Anna" } } },
      "people.anna.userId: “anna” of “people” lacks “userId”. Add it.",
    ],
  ])("tells %s", (_, changes, sentence) => {
    expect(problems({ schema: "bindings/v1", ...changes })).toEqual([sentence]);
  });

  it("tells a flow from bindings", () => {
    const sentence =
      ": This is a flow, not a bindings document. A bindings document says what the names in flows mean; it has “schema”: “bindings/v1”.";
    expect(problems({ schema: "flow/v1", nodes: {} })).toEqual([sentence]);
    expect(problems({ nodes: {} })).toEqual([sentence]);
  });
});
