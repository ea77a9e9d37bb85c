import { waitsForKey } from "../../support/activities";
import type { IvrState } from "../../../lib/ivr/call/ivrState";
import { newCall } from "../../../lib/ivr/call/newCall";
import { stateLine } from "../../../lib/ivr/lines/stateLine";

describe("stateLine", () => {
  const call = newCall("call-1", "2026-11-20T09:00:00.000Z");
  const place = { type: "node", node: "main" } as const;
  const frames = [{ flow: "contoso", place, trail: [] }];
  const asking = { ...waitsForKey, question: { ...waitsForKey.question, attempt: 2 } };
  const announcing = { type: "announcing", operation: undefined } as const;
  const entered = { ...call, frames, steps: 1 };

  test.each<[IvrState, string]>([
    [call, "new"],
    [{ ...call, activity: { type: "establishing", looks: 0 }, frames }, "establishing"],
    [{ ...entered, activity: announcing }, "announcing main"],
    [{ ...entered, activity: asking }, "asking main attempt 2"],
    [
      { ...entered, activity: { type: "waitingForSound", held: asking } },
      "waitingForSound main attempt 2",
    ],
    [{ ...entered, activity: asking, frames: [] }, "asking"],
    [{ ...call, activity: { type: "ended", end: "gone" } }, "ended gone"],
  ])("tells %j", (state, expected) => {
    expect(stateLine(state)).toBe(expected);
  });
});
