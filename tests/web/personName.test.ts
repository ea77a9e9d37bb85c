import { personName } from "../../web/model/personName";

describe("personName", () => {
  test.each([
    ["anna@contoso.com (8a34a46b-3d17-4adc-8dce-dc4e7d572698)", "anna@contoso.com"],
    ["anna (reception)", "anna (reception)"],
    ["function key", "function key"],
    ["you", "you"],
  ])("of %j is %j", (who, name) => expect(personName(who)).toBe(name));
});
