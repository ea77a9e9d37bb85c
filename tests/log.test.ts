import { makeLog } from "../lib/log";

function linesOf(use: (log: ReturnType<typeof makeLog>) => void): unknown[] {
  const lines: string[] = [];
  use(
    makeLog(
      (line) => lines.push(line),
      () => "2026-11-21T09:00:00.000Z",
    ),
  );
  return lines.map((line): unknown => JSON.parse(line));
}

describe("makeLog", () => {
  it("writes one JSON line per entry, with its level and instant", () => {
    expect(
      linesOf((log) => {
        log.info("stepTaken", { ms: 12, node: "main", absent: undefined });
        log.warn("notificationRefused", { status: 401 });
        log.error("stepFailed");
      }),
    ).toEqual([
      { at: "2026-11-21T09:00:00.000Z", level: "info", event: "stepTaken", ms: 12, node: "main" },
      { at: "2026-11-21T09:00:00.000Z", level: "warn", event: "notificationRefused", status: 401 },
      { at: "2026-11-21T09:00:00.000Z", level: "error", event: "stepFailed" },
    ]);
  });

  it("keeps its own names when a field has one of them", () => {
    expect(linesOf((log) => log.info("stepTaken", { level: "low", event: "tone" }))).toEqual([
      {
        at: "2026-11-21T09:00:00.000Z",
        level: "info",
        event: "stepTaken",
        levelField: "low",
        eventField: "tone",
      },
    ]);
  });

  it.each([
    ["+15550100", "***100"],
    ["call from +44 (20) 7946-0123 refused", "call from ***123 refused"],
    ["tel:15550100;ext=7", "tel:***100;ext=7"],
    ["anonymous", "anonymous"],
    ["57dab8b1-894c-409a-b240-bd8beae78896", "57dab8b1-894c-409a-b240-bd8beae78896"],
    ["12345678-1234-1234-1234-123456789012", "12345678-1234-1234-1234-123456789012"],
    ["due 2026-11-21T09:00:00.000Z", "due 2026-11-21T09:00:00.000Z"],
    ["0123456789".repeat(6) + "abcd", "0123456789".repeat(6) + "abcd"],
    ["http://127.0.0.1:5672 at 503", "http://127.0.0.1:5672 at 503"],
  ])("writes %j as %j", (text, written) => {
    expect(linesOf((log) => log.info("said", { text, list: [text] }))).toEqual([
      {
        at: "2026-11-21T09:00:00.000Z",
        level: "info",
        event: "said",
        text: written,
        list: [written],
      },
    ]);
  });
});
