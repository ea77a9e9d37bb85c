import { menuOptions, told, type Patch } from "./aComparedFlow";

describe("a step that changed", () => {
  test.each<[string, Patch, readonly string[]]>([
    [
      "words",
      { "nodes.main.prompt": "For sales and orders, press 1." },
      [
        "In “Main menu” (main), the prompt is “For sales and orders, press 1.” instead of “For sales, press 1.”.",
      ],
    ],
    [
      "words of a list in two languages",
      { "nodes.news.prompt.0.text.de": "Es gibt nichts." },
      [
        "In “news”, the prompt is “en: Nothing new. / de: Es gibt nichts. (pause 1 s)” instead of “en: Nothing new. / de: Nichts Neues. (pause 1 s)”.",
      ],
    ],
    [
      "where a key leads",
      { "nodes.main.options.0.next": "news" },
      ["In “Main menu” (main), key 1 leads to “news” instead of “Sales” (sales)."],
    ],
    [
      "a key that is put before the others",
      { "nodes.main.options": [{ keys: "3", label: "help", next: "operator" }, ...menuOptions] },
      ["In “Main menu” (main), key 3 is new and leads to the operator."],
    ],
    [
      "where the second of two options for a key leads",
      {
        "nodes.main.options": [
          menuOptions[0],
          { ...menuOptions[1], when: { var: "vip" } },
          { keys: "2", label: "news", next: "sales" },
        ],
      },
      [
        "In “Main menu” (main), the condition of option 2 is new: the variable vip.",
        "In “Main menu” (main), key 2 is new and leads to “Sales” (sales).",
      ],
    ],
    [
      "a key that is gone",
      { "nodes.main.options": menuOptions.slice(1) },
      ["In “Main menu” (main), key 1 is gone; it led to “Sales” (sales)."],
    ],
    [
      "keys in another order",
      { "nodes.main.options": menuOptions.toReversed() },
      ["In “Main menu” (main), the options are in another order."],
    ],
    [
      "ways that are new, gone or other",
      {
        "nodes.sales.busy": "news",
        "nodes.sales.failed": "hangup",
        "nodes.main.onNoInput": undefined,
      },
      [
        "In “Main menu” (main), “no input” no longer leads to the operator.",
        "In “Sales” (sales), “failed” leads to the goodbye instead of “news”.",
        "In “Sales” (sales), “busy” now leads to “news”.",
      ],
    ],
    [
      "fields and names of a step",
      { "nodes.sales.title": "Sales team", "nodes.main.options.1.label": "our news" },
      [
        "In “Main menu” (main), the label of option 2 is “our news” instead of “news”.",
        "In “Sales team” (sales), the title is “Sales team” instead of “Sales”.",
      ],
    ],
  ])("is told by %s", (_, patch, sentences) => {
    expect(told(patch)).toEqual(sentences);
  });
});
