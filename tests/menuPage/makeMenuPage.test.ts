import { flowSchema, type Flow } from "../../lib/flow/document/flow";
import { makeMenuPage } from "../../lib/menuPage/makeMenuPage";

const option = (keys: string, next: string, more: object = {}) => ({
  keys,
  label: { en: `choice ${keys}`, de: `Wahl ${keys}` },
  next,
  ...more,
});

function aFlow(nodes: object, more: object = {}): Flow {
  return flowSchema.parse({
    schema: "flow/v1",
    key: "line",
    name: "Our line",
    languages: ["en", "de"],
    timeZone: "Europe/Berlin",
    entry: "main",
    nodes,
    page: {},
    ...more,
  });
}

const pageOf = (flow: Flow, more: object = {}) =>
  makeMenuPage({ flow, language: "en", number: "+15550100", today: "2026-11-29", ...more });

const main = (...options: readonly object[]) => ({
  type: "menu",
  title: "Main menu",
  greeting: { en: "Welcome.", de: "Willkommen." },
  prompt: [{ text: { en: "Please choose.", de: "Bitte wählen." } }, { optionsList: true }],
  options,
});

describe("makeMenuPage", () => {
  it("shows menus with their words and keys, and what each key comes to", () => {
    const flow = aFlow({
      main: main(option("1", "sales"), option("2", "more")),
      sales: { type: "transfer", to: [{ target: { queue: "sales" } }] },
      more: {
        type: "menu",
        prompt: "More.",
        options: [option("#", "mail"), option("9", "back"), option("x", "back")],
      },
      mail: { type: "voicemail", mailbox: "office", prompt: "Please speak." },
    });
    expect(pageOf(flow)).toMatchObject({
      title: "Our line",
      language: "en",
      start: { words: [], comes: { type: "toMenu", menu: "menu-1" } },
      menus: [
        {
          id: "menu-1",
          step: "main",
          title: "Main menu",
          words: ["Welcome.", "Please choose."],
          choices: [
            { keys: "1", label: "choice 1", path: ["1"], leads: { comes: { type: "person" } } },
            { keys: "2", path: ["2"], leads: { comes: { type: "toMenu", menu: "menu-2" } } },
          ],
        },
        {
          id: "menu-2",
          choices: [
            { keys: "#", path: ["2", "#"], leads: { comes: { type: "message" } } },
            { keys: "9", path: ["2", "9"], leads: { comes: { type: "back" } } },
            { keys: "x", leads: { comes: { type: "back" } } },
          ],
        },
      ],
    });
    expect(pageOf(flow).menus[1]?.choices[2]).not.toHaveProperty("path");
  });

  it("speaks another of the flow's languages, and its first where it does not speak the one", () => {
    const flow = aFlow({ main: main(option("1", "hangup")) });
    const german = pageOf(flow, { language: "de" });
    expect([german.language, german.menus[0]?.words, german.menus[0]?.choices[0]?.label]).toEqual([
      "de",
      ["Willkommen.", "Bitte wählen."],
      "Wahl 1",
    ]);
    expect(pageOf(flow, { language: "fr" }).language).toBe("en");
  });

  it("shows nothing that is hidden, behind a PIN or a secret, or left out", () => {
    const flow = aFlow(
      {
        main: main(
          option("1", "account"),
          option("2", "staff"),
          option("3", "inner"),
          option("7", "secretDoor", { hidden: true }),
          option("8", "leftOut"),
        ),
        account: {
          type: "collect",
          into: "account",
          kind: "digits",
          length: [4, 4],
          sensitive: true,
          prompt: "Your secret number, please.",
          next: "balance",
        },
        balance: { type: "say", prompt: "PRIVATE balance.", next: "hangup" },
        staff: {
          type: "menu",
          prompt: "PRIVATE staff menu.",
          pin: { pin: "staff" },
          options: [option("1", "hangup")],
        },
        inner: { type: "say", prompt: "Listen.", next: "leftOut" },
        secretDoor: { type: "say", prompt: "PRIVATE door.", next: "hangup" },
        leftOut: { type: "say", prompt: "PRIVATE step.", next: "hangup" },
      },
      { page: { leaveOut: ["leftOut"] }, globals: { "5": { go: "leftOut" } } },
    );
    const page = pageOf(flow);
    expect(JSON.stringify(page)).not.toContain("PRIVATE");
    expect(page.menus.map(({ choices }) => choices.map(({ keys }) => keys))).toEqual([
      ["1", "2", "3"],
    ]);
    expect(page.menus[0]?.choices.map(({ leads }) => leads)).toEqual([
      { words: [], comes: { type: "secret" } },
      { words: [], comes: { type: "secret" } },
      { words: ["Listen."], comes: { type: "onThePhone" } },
    ]);
    expect(page.everywhere).toEqual([]);
  });

  it("tells by the clock where the clock decides, and shows the hours without holidays that are past", () => {
    const flow = aFlow({
      main: { type: "hours", schedule: "office", open: "desk", closed: "shut", holiday: "shut" },
      desk: main(option("1", "hangup")),
      shut: { type: "say", prompt: "We are closed.", next: "hangup" },
    });
    const schedules = {
      office: {
        title: "Office",
        weekly: { monday: [["08:00", "12:00"]] },
        holidays: [
          { name: "Past", from: "2026-01-01" },
          { name: "To come", from: "2026-12-24", to: "2026-12-26" },
        ],
      },
    } as const;
    const page = pageOf(flow, { schedules });
    expect(page.start.comes).toEqual({
      type: "byHours",
      hours: "office",
      ways: [
        { when: "open", leads: expect.anything() as unknown },
        { when: "closed", leads: { words: ["We are closed."], comes: { type: "ends" } } },
      ],
    });
    expect(page.hours).toMatchObject([
      { title: "Office", timeZone: "Europe/Berlin", holidays: [{ name: "To come" }] },
    ]);
    expect(page.hours[0]?.week[0]).toEqual({ day: 1, ranges: [["08:00", "12:00"]] });
    expect(page.menus[0]?.choices[0]?.path).toEqual(["1"]);
  });

  it("promises no keys where something else than the clock decides, and marks what is not always there", () => {
    const flow = aFlow({
      main: {
        type: "branch",
        cases: [{ when: { var: "caller.kind" }, next: "one" }],
        otherwise: "two",
      },
      one: main(option("1", "hangup", { when: { var: "vip" } })),
      two: { type: "menu", prompt: "Two.", options: [option("1", "one")] },
    });
    const page = pageOf(flow);
    expect(page.start.comes).toMatchObject({ type: "byCall", ways: [{}, {}] });
    expect(page.menus.map(({ choices }) => choices.map(({ path }) => path))).toEqual([
      [undefined],
      [undefined],
    ]);
    expect(page.menus[0]?.choices[0]?.isSometimes).toBe(true);
  });

  it("ends with a flow that goes round without a menu", () => {
    const flow = aFlow({
      main: { type: "say", prompt: "Round.", next: "again" },
      again: { type: "say", prompt: "And round.", next: "main" },
    });
    expect(pageOf(flow).start).toEqual({
      words: ["Round.", "And round."],
      comes: { type: "onThePhone" },
    });
  });
});
