import fc from "fast-check";
import { makeInvocationLog } from "../lib/invocationLog";
import { makeLog, type LogLevel } from "../lib/log";
import { consoleLevel } from "../local/functions/consoleLevel";

const levels = { info: "information", warn: "warning", error: "error" } as const;
const anyLevel = fc.constantFrom<LogLevel>("info", "warn", "error");

/** Texts full of the words that the host grades by. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "warn",
        "WARNING",
        "wWarn",
        "error",
        "ended failed",
        "Severe",
        "\\",
        '"',
        "\n",
      ),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));

describe("invocationLog", () => {
  it("keeps each line's level and content, whatever it says, on the streams that the host grades by words", () => {
    fc.assert(
      fc.property(anyLevel, anyText, anyText, (level, event, text) => {
        const graded: unknown[] = [];
        const take = (stream: "stdout" | "stderr") => (line: string) =>
          void graded.push([consoleLevel(stream, line), line.includes("\n"), JSON.parse(line)]);
        const { write } = makeInvocationLog({
          standardOutput: take("stdout"),
          standardError: take("stderr"),
        });
        const written: unknown[] = [];
        const both = (line: string, at: LogLevel) => {
          written.push(JSON.parse(line));
          write(line, at);
        };
        makeLog(both, () => "now")[level](event, { text });
        expect(graded).toEqual([[levels[level], false, written[0]]]);
      }),
    );
  });
});
