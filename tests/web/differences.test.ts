import { readFileSync } from "node:fs";
import { compareFlows } from "../../lib/flow/compare/compareFlows";
import { flowSchema, type Flow } from "../../lib/flow/document/flow";
import { de } from "../../web/words/de";
import { differences as german } from "../../web/words/de/differences";
import { en } from "../../web/words/en";
import { differences as english } from "../../web/words/en/differences";

const demo = (name: string): Flow =>
  flowSchema.parse(JSON.parse(readFileSync(`flows/${name}.flow.json`, "utf8")));
const before: Flow = flowSchema.parse({
  schema: "flow/v1",
  key: "main",
  name: "Zentrale",
  languages: ["de"],
  timeZone: "Europe/Zurich",
  entry: "main",
  globals: { "0": "operator" },
  schedules: { office: { weekly: { monday: [["08:00", "17:00"]] } } },
  nodes: {
    main: {
      type: "menu",
      title: "Hauptmenü",
      prompt: "Für den Verkauf drücken Sie die 1.",
      options: [
        { keys: "1", label: "Verkauf", next: "sales" },
        { keys: "2", label: "Neues", next: "news" },
      ],
    },
    sales: {
      type: "transfer",
      title: "Verkauf",
      to: [{ target: { queue: "sales" } }],
      failed: "news",
    },
    news: { type: "say", prompt: "Nichts Neues." },
  },
});

/** What a change of the document above is in German. */
function told(change: (flow: Record<string, never>) => unknown): readonly string[] {
  const document = structuredClone(before) as unknown as Record<string, never>;
  change(document);
  return compareFlows(before, flowSchema.parse(document)).map((one) => german(one, de));
}

describe("differences in German", () => {
  it.each<[what: string, at: string, value: unknown, sentences: readonly string[]]>([
    ["the beginning", "entry", "news", ["Der Anruf beginnt bei „news“ statt bei „Hauptmenü“."]],
    [
      "words",
      "nodes.main.prompt",
      "Drücken Sie die 1.",
      ["Bei „Hauptmenü“: Ansage: „Drücken Sie die 1.“ statt „Für den Verkauf drücken Sie die 1.“."],
    ],
    [
      "where a key leads",
      "nodes.main.options.0.next",
      "operator",
      ["Bei „Hauptmenü“: Taste 1: jetzt die Zentrale statt „Verkauf“."],
    ],
    [
      "a key that is gone",
      "nodes.main.options",
      [{ keys: "1", label: "Verkauf", next: "sales" }],
      ["Bei „Hauptmenü“: Taste 2 ist weggefallen; bisher: „news“."],
    ],
    [
      "the other way of a transfer",
      "nodes.sales.failed",
      "hangup",
      ["Bei „Verkauf“: „hat nicht geklappt“: jetzt der Anruf endet statt „news“."],
    ],
    [
      "the hours of a day",
      "schedules.office.weekly.monday",
      [["08:00", "12:00"]],
      ["„office“, Montag: 08:00–12:00 statt 08:00–17:00."],
    ],
    [
      "a key that works everywhere",
      "globals.0",
      { go: "news" },
      ["Die Taste 0 bedeutet überall: weiter bei „news“; bisher: die Zentrale."],
    ],
    [
      "a new step",
      "nodes.bye",
      { type: "hangup", title: "Ende" },
      ["Neuer Schritt: „Ende“ (Verabschieden)."],
    ],
    [
      "a holiday",
      "schedules.office.holidays",
      [{ name: "Weihnachten", from: "2026-12-25" }],
      ["Der Feiertag „Weihnachten“ der Öffnungszeiten „office“ ist neu."],
    ],
    [
      "a rule of the door",
      "door",
      [{ do: "reject" }],
      ["Die Tür hat jetzt Regeln: Immer: Er wird abgewiesen (besetzt)."],
    ],
  ])("tells %s", (_what, at, value, sentences) => {
    expect(
      told((document) => {
        const names = at.split(".");
        const last = names.pop() ?? "";
        const place = names.reduce<Record<string, unknown>>(
          (inner, name) => inner[name] as Record<string, unknown>,
          document,
        );
        place[last] = value;
      }),
    ).toEqual(sentences);
  });

  it.each(["contoso", "clinic", "shop", "bank"])(
    "has a sentence for all of %s, in both",
    (name) => {
      const flow = demo(name);
      const all = [...compareFlows(before, flow), ...compareFlows(flow, before)];
      expect(all.length).toBeGreaterThan(10);
      for (const one of all) {
        expect(english(one, en)).toBe(one.message);
        // What stands in quotes is the document's own.
        const own = german(one, de).replaceAll(/„[^“]*“/g, "");
        expect(own).not.toMatch(/undefined|\[object|[{}]|\b(is|the|instead|leads)\b/);
      }
    },
  );
});
