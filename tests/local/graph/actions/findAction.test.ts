import { findAction } from "../../../../local/graph/actions/index";

const calls = "/v1.0/communications/calls";

describe("findAction", () => {
  it.each([
    ["POST", `${calls}/a/playPrompt`, { name: "playPrompt", callId: "a" }],
    ["POST", `${calls}/A/PLAYPROMPT`, { name: "playPrompt", callId: "A" }],
    ["POST", "/beta/app/calls/a/microsoft.graph.logTeleconferenceDeviceQuality", undefined],
    ["POST", "/beta/app/calls/a/microsoft.graph.answer/", { name: "answer", callId: "a" }],
    ["GET", `${calls}/a`, { name: "getCall", callId: "a" }],
    ["GET", `${calls}/a/operations`, { name: "getOperations", callId: "a" }],
    ["DELETE", `${calls}/a`, { name: "hangUp", callId: "a" }],
    ["POST", calls, { name: "createCall" }],
    ["GET", "/v1.0/communications/callRecords", { name: "listCallRecords" }],
    ["GET", "/v1.0/communications/callRecords/a", { name: "getCallRecord", recordId: "a" }],
    [
      "GET",
      "/v1.0/communications/callRecords/getPstnCalls(fromDateTime=2026-11-20,toDateTime=2026-11-22)",
      { name: "getPstnCalls", fromDateTime: "2026-11-20", toDateTime: "2026-11-22" },
    ],
    ["GET", `${calls}/a/playPrompt`, undefined],
    ["POST", `${calls}/a`, undefined],
    ["GET", "/v2.0/communications/calls/a", undefined],
  ])("finds for %s %s %j", (method, path, found) => {
    expect(findAction(method, path)).toEqual(found);
  });
});
