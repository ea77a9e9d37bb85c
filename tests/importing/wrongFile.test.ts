import { importText } from "./support/importText";

const content = { Version: "2019-10-30", StartAction: "a", Actions: [] };
const connect = {
  ...content,
  Actions: [{ Identifier: "a", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} }],
};
const studio = {
  states: [{ name: "T", type: "trigger", transitions: [], properties: {} }],
  initial_state: "T",
};
const genesys = "inboundCall:\n  name: A\n  menus:\n    - menu:\n        name: Front\n";

describe("a file of another kind", () => {
  test.each([
    ["studio", connect, "a Twilio Studio flow. It is an Amazon Connect flow: --from connect."],
    ["connect", studio, "an Amazon Connect flow. It is a Twilio Studio flow: --from studio."],
    [
      "teams",
      genesys,
      "a Teams auto attendant in JSON. It is a Genesys Architect flow in YAML: --from genesys.",
    ],
    [
      "genesys",
      '<menu name="a"/>',
      "a Genesys Architect flow in YAML. It is a file of FreeSWITCH menus: --from freeswitch.",
    ],
    [
      "teams",
      { schema: "flow/v1", key: "a" },
      "a Teams auto attendant in JSON. It is a flow of this system: leave out --from.",
    ],
    [
      "studio",
      { schema: "bindings/v1" },
      "a Twilio Studio flow. It is a bindings document: bindings set takes it.",
    ],
    [
      "freeswitch",
      "Dear all,",
      "a file of FreeSWITCH menus. This is not sound XML: Non-whitespace before first tag.",
    ],
    ["connect", { what: 1 }, "an Amazon Connect flow."],
  ] as const)("given to %s is told in one sentence", (from, document, sentence) => {
    const { drafts, lines } = importText(from, document);
    expect(drafts).toEqual([]);
    expect(lines).toEqual([`dropped menu.json: Nothing was imported: this is not ${sentence}`]);
  });
});

describe("a file whose letters are lost", () => {
  it("is not published before somebody saw to them", () => {
    const { flow } = importText("freeswitch", '<menu name="a" greet-long="say:Z\ufffdrich"/>');
    expect(flow.todo).toContain(
      "menu.json: The file is not written in UTF-8, so letters are lost. See what is missing because of it.",
    );
  });
});
