import { entryHint } from "../../../local/phone/entryHint";

const entryPoint = { dialled: "+15550100", flow: "main", version: "published" } as const;

describe("entryHint", () => {
  it("says which command lets a flow answer a number that none answers", () => {
    expect(entryHint("+15550199", [entryPoint])).toBe(
      "No flow answers +15550199: npm run flows -- entry set +15550199 FLOW lets one answer it.",
    );
  });

  it("says nothing when a flow answers it, or everything", () => {
    expect(entryHint("+15550100", [entryPoint])).toBeUndefined();
    expect(entryHint("+15550199", [{ ...entryPoint, dialled: "*" }])).toBeUndefined();
  });
});
