import { testFlow } from "../../lib/simulation/testFlow";
import type { Tested, TestRequest } from "./tested";

/** Makes the test calls of the flows that the page sends, away from the page. Their transcripts stay here. */
addEventListener("message", ({ data: { flow, bindings, flows } }: MessageEvent<TestRequest>) => {
  const { calls, coverage } = testFlow(flow, { bindings, flows });
  const tested: Tested = { calls: calls.map(({ lines: _lines, ...call }) => call), coverage };
  postMessage(tested);
});
