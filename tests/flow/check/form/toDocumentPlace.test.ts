import { findPart, toDocumentPlace } from "../../../../lib/flow/check/form/toDocumentPlace";

const document = {
  nodes: { main: { title: "Main menu", options: [{}, {}] }, news: { title: "  " } },
  schedules: { office: { title: "Desk" }, night: {} },
};

describe("toDocumentPlace", () => {
  it.each<[readonly PropertyKey[], string]>([
    [[], "the flow"],
    [["name"], "“name”"],
    [["nodes", "main"], "“Main menu”"],
    [["nodes", "news"], "“news”"],
    [["nodes", "gone", "next"], "“next” of “gone”"],
    [["nodes", "main", "options", 1, "next"], "“next” of option 2 of “Main menu”"],
    [["nodes", "news", "prompt", 0], "entry 1 of “prompt” of “news”"],
    [["languages", 0], "language 1 of the flow"],
    [["tests", 2, "at"], "“at” of test call 3 of the flow"],
    [["schedules", "office"], "the hours “Desk”"],
    [["schedules", "night", "weekly", "monday", 0], "hours 1 of “monday” of the hours “night”"],
    [
      ["schedules", "office", "weekly", "monday", 1, 0],
      "the beginning of hours 2 of “monday” of the hours “Desk”",
    ],
    [
      ["schedules", "office", "weekly", "monday", 1, 1],
      "the end of hours 2 of “monday” of the hours “Desk”",
    ],
    [["schedules", "office", "holidays", 0, "from"], "“from” of holiday 1 of the hours “Desk”"],
  ])("calls %j %s", (path, place) => {
    expect(toDocumentPlace(path, document)).toBe(place);
  });

  it("calls the whole as it is told", () => {
    expect(toDocumentPlace([], {}, "the bindings")).toBe("the bindings");
    expect(toDocumentPlace(["languages", 0], {}, "the bindings")).toBe(
      "language 1 of the bindings",
    );
  });
});

describe("findPart", () => {
  it("finds what a document holds, and nothing that every object has", () => {
    expect(findPart(document, ["nodes", "main", "title"])).toBe("Main menu");
    expect(findPart(document, ["nodes", "main", "title", "length"])).toBeUndefined();
    expect(findPart(document, ["nodes", "constructor"])).toBeUndefined();
    expect(findPart(null, ["nodes"])).toBeUndefined();
    expect(findPart("text", [])).toBe("text");
  });
});
