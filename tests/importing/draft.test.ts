import { makeDraft } from "../../lib/importing/draft/makeDraft";
import { toDocumentKey } from "../../lib/importing/draft/toDocumentKey";
import { toLanguage } from "../../lib/importing/draft/toLanguage";
import { toPrompt } from "../../lib/importing/draft/toPrompt";
import { toTimeZone } from "../../lib/importing/draft/toTimeZone";
import { toVariable } from "../../lib/importing/draft/toVariable";

describe("toDocumentKey", () => {
  test.each([
    ["Simple Financial 401K queue", "simpleFinancial401KQueue"],
    ["demo_ivr", "demo_ivr"],
    ["IRA line", "IRALine"],
    ["Zürich Büro", "zurichBuro"],
    ["9196", "number9196"],
    ["__proto__", "proto"],
    ["日本", "number"],
    ["", "number"],
    ["x".repeat(99), "x".repeat(56)],
  ])("makes %j %s", (name, key) => {
    expect(toDocumentKey(name, "number")).toBe(key);
  });

  it("leaves variables as others know them", () => {
    expect([toVariable("CollectionId", "value"), toVariable("a b", "value")]).toEqual([
      "CollectionId",
      "aB",
    ]);
  });
});

describe("toLanguage", () => {
  test.each([
    ["en-us", "en-US"],
    ["pt_BR", "pt-BR"],
    ["zh-hant-tw", "zh-Hant-TW"],
    ["EN", "en"],
    ["{{language}}", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("reads %j as %j", (text, language) => {
    expect(toLanguage(text)).toBe(language);
  });
});

describe("toTimeZone", () => {
  test.each([
    ["W. Europe Standard Time", "Europe/Berlin"],
    ["eastern standard time", "America/New_York"],
    ["UTC", "UTC"],
    ["Europe/Zurich", "Europe/Zurich"],
    ["Mars Standard Time", undefined],
    ["constructor", undefined],
    ["+01:00", undefined],
  ])("reads %s as %s", (name, zone) => {
    expect(toTimeZone(name)).toBe(zone);
  });
});

describe("toPrompt", () => {
  it("is one text where there is nothing else", () => {
    expect(toPrompt([{ text: " Hello \n there. " }, { text: "Bye." }])).toEqual({
      prompt: "Hello there. Bye.",
      isCut: false,
    });
  });

  it("divides long texts between sentences", () => {
    const { prompt } = toPrompt([{ text: "Press one. ".repeat(150) }]);
    expect(prompt).toEqual([
      { text: "Press one. ".repeat(90).trim() },
      { text: "Press one. ".repeat(60).trim() },
    ]);
  });

  it("has no more parts than a prompt may have, and says so", () => {
    const pauses = Array.from({ length: 30 }, () => [{ text: "One." }, { pause: 1 }]).flat();
    const { prompt, isCut } = toPrompt(pauses);
    expect([prompt?.length, isCut]).toEqual([20, true]);
  });

  it("is none where nothing is said", () => {
    expect(toPrompt([{ pause: 1 }])).toEqual({ isCut: false });
  });
});

describe("makeDraft", () => {
  it("gives no key twice, and none that means something else", () => {
    const draft = makeDraft({ name: "Line", language: "en" });
    expect(["main", "hangup", "sales", "sales"].map(draft.stepKey)).toEqual([
      "main2",
      "hangup2",
      "sales",
      "sales2",
    ]);
  });

  it("binds a name once, whatever it is asked for", () => {
    const draft = makeDraft({ name: "Line", language: "en" });
    const names = ["Sales", "sales!", "Sales"].map((name) =>
      draft.bind("queues", name, { phone: "" }),
    );
    draft.bind("numbers", "Sales", "+15550123");
    expect(names).toEqual(["sales", "sales2", "sales"]);
    expect(draft.finish("x").bindings).toEqual({
      schema: "bindings/v1",
      queues: { sales: { phone: "" }, sales2: { phone: "" } },
      numbers: { sales: "+15550123" },
    });
  });
});
