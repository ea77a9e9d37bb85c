import type { Bindings } from "../../lib/flow/document/bindings";
import { flowSchema, type Flow } from "../../lib/flow/document/flow";
import { makeChecker } from "../../web/check/makeChecker";
import { setValue } from "../../web/model/edits/setValue";
import { quickFixes } from "../../web/model/quickFixes";

const bindings: Bindings = {
  schema: "bindings/v1",
  people: { anna: { userId: "1", name: "Anna Berg" } },
};

const flow = flowSchema.parse({
  schema: "flow/v1",
  key: "flow",
  name: "Flow",
  languages: ["en"],
  timeZone: "UTC",
  entry: "main",
  nodes: {
    main: {
      type: "menu",
      title: "Main menu",
      prompt: [{ text: "Welcome." }, { optionsList: true }],
      options: [
        { keys: "1", label: "Reception", next: "reception" },
        { keys: "2", label: "Goodbye", next: "bye" },
      ],
      onExhausted: "bye",
    },
    reception: { type: "transfer", to: [{ target: { person: "anna" } }], failed: "bye" },
    bye: { type: "hangup", prompt: "Goodbye." },
  },
});

const request = (document: unknown) => ({
  document,
  bindings,
  flows: {},
  today: "2026-11-29",
});

const changed = (path: string, value: unknown) => setValue(path, value)(flow).document;

describe("the check beside the page", () => {
  it("finds nothing wrong with a sound flow", () => {
    expect(makeChecker()(request(flow))).toEqual({ problems: [], flow });
  });

  it("says what is wrong besides a value whose form is wrong, and lets the flow be tried as it was there", () => {
    const check = makeChecker();
    check(request(flow));
    const broken = setValue(
      "nodes.main.options.0.keys",
      "",
    )(changed("nodes.reception.to.0.target.person", "ana")).document;
    const { problems, flow: repaired } = check(request(broken));
    expect([...new Set(problems.map(({ path }) => path))]).toEqual([
      "nodes.main.options.0.keys",
      "nodes.reception.to.0.target.person",
    ]);
    expect(repaired?.nodes["main"]).toEqual(flow.nodes["main"]);
  });

  test.each([
    ["nothing", undefined],
    ["a list", []],
    ["steps that are none", { ...flow, nodes: 3 }],
  ])("has nothing to try in %s", (_name, document) => {
    const { problems, flow: repaired } = makeChecker()(request(document));
    expect(problems.length).toBeGreaterThan(0);
    expect(repaired).toBeUndefined();
  });
});

describe("quick fixes", () => {
  const past = { name: "Easter", from: "2026-04-05" };
  const hours: Flow = flowSchema.parse({
    ...flow,
    entry: "open",
    nodes: {
      ...flow.nodes,
      open: { type: "hours", schedule: "office", open: "main", closed: "bye" },
    },
    schedules: { office: { weekly: { monday: [["09:00", "17:00"]] }, holidays: [past] } },
  });
  const cases: readonly (readonly [code: string, document: Flow])[] = [
    ["sameKeys", changed("nodes.main.options.1.keys", "1")],
    ["unknownStep", changed("nodes.main.options.1.next", "by")],
    ["noOperator", changed("nodes.main.options.1.next", "operator")],
    ["unknownName", changed("nodes.reception.to.0.target.person", "ana")],
    ["noOptions", changed("nodes.main.options", [])],
    [
      "uselessKey",
      changed("nodes.main.prompt", [{ text: "Press 7 to leave." }, { optionsList: true }]),
    ],
    ["untoldOption", changed("nodes.main.prompt", "Press 1 for the reception.")],
    ["unreachable", changed("nodes.lost", { type: "hangup", prompt: "Goodbye." })],
    ["holidaysPast", hours],
    [
      "untoldMeeting",
      setValue("nodes.reception", {
        type: "meeting",
        organizer: "advice",
        next: "hangup",
        failed: "hangup",
      })(flow).document,
    ],
    [
      "alertMisfit",
      setValue("nodes.reception", {
        type: "alert",
        onCall: "plumbers",
        variables: { street: "Main Street" },
        next: "hangup",
        failed: "hangup",
      })(flow).document,
    ],
    [
      "noConsent",
      setValue("nodes.reception", { type: "voicemail", mailbox: "office", prompt: "Speak." })(flow)
        .document,
    ],
  ];

  test.each(cases)("of %s mend it, and cause nothing new to mend", (code, document) => {
    const known = {
      ...bindings,
      mailboxes: { office: { name: "Office" } },
      organizers: { advice: { userId: "user-7", name: "Advice" } },
      onCall: {
        plumbers: { name: "Plumbers", people: [{ person: "anna" }], flow: "speaks", dialled: "*" },
      },
    };
    const speaks = flowSchema.parse({
      ...flow,
      key: "speaks",
      confirm: { key: "1", prompt: "Press 1." },
    });
    const look = (one: Flow) =>
      makeChecker()({ ...request(one), bindings: known, flows: { speaks } }).problems;
    const before = look(document);
    const [problem] = before.filter((one) => one.code === code);
    expect(problem?.code).toBe(code);
    const fixes =
      problem === undefined
        ? []
        : quickFixes(problem, { flow: document, bindings: known, today: "2026-11-29" });
    expect(fixes.length).toBeGreaterThan(0);
    for (const { edit } of fixes) {
      const after = look(edit(document).document);
      const key = ({ path }: { path: string }) => `${code} ${path}`;
      expect(after.filter((one) => one.code === code).map(key)).not.toContain(
        problem && key(problem),
      );
      const errors = (problems: typeof before) =>
        problems.filter(({ severity }) => severity === "error").length;
      expect(errors(after)).toBeLessThanOrEqual(Math.max(errors(before), 0));
    }
  });
});
