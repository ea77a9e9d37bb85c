import { newCall } from "../../../lib/ivr/call/newCall";
import type { IvrState } from "../../../lib/ivr/call/ivrState";
import { writeEndLine } from "../../../lib/worker/handle/writeEndLine";
import { aLog } from "../../support/aLog";

const startedAt = "2026-11-20T09:00:00.000Z";
const steps = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    node: `step${index}`,
  })) as unknown as IvrState["path"];
const ended = (rest: Partial<IvrState> = {}): IvrState => ({
  ...newCall("call-1", startedAt),
  activity: { type: "ended", end: "callerHungUp" },
  ...rest,
});
const linesOf = (state: IvrState) => {
  const { log, entries } = aLog();
  writeEndLine(log, state, "2026-11-20T09:01:30.600Z");
  return entries;
};

describe("the line of a call", () => {
  it("is not written while it goes on", () => {
    expect(linesOf(newCall("call-1", startedAt))).toEqual([]);
  });

  it("says how long it took in whole seconds, where it ended, and whether it was answered", () => {
    expect(linesOf(ended({ path: steps(2), steps: 7, answeredAt: startedAt }))).toMatchObject([
      {
        level: "info",
        event: "callEnded",
        callId: "call-1",
        node: "step1",
        answered: true,
        seconds: 91,
        steps: 7,
        path: ["step0", "step1"],
      },
    ]);
  });

  it("says of a call that nobody answered that it was not", () => {
    expect(linesOf(ended())).toMatchObject([{ answered: false, path: [] }]);
  });

  it("leaves the middle of a long way out", () => {
    const [line] = linesOf(ended({ path: steps(41) }));

    expect(line).toMatchObject({
      path: [
        ...steps(20).map(({ node }) => node),
        "...",
        ...steps(41)
          .slice(21)
          .map(({ node }) => node),
      ],
    });
    expect(linesOf(ended({ path: steps(40) }))).toMatchObject([
      { path: steps(40).map(({ node }) => node) },
    ]);
  });
});
