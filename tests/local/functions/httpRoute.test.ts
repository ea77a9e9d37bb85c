import { httpRoute } from "../../../local/functions/httpRoute";
import { refusal } from "./support/refusal";

const callId = "3f1c5b1e-55d1-4a52-9d3b-2a4a2d8f3a10";

describe("httpRoute", () => {
  it.each([
    ["api/health", "/api/health", {}],
    ["api/health", "/API/Health/", {}],
    ["api/health", "/api/healthy", undefined],
    ["api/calls/{id:guid}", `/api/calls/${callId}`, { id: callId }],
    ["api/calls/{id:guid}", "/api/calls/not-a-guid", undefined],
    ["api/calls/{id:guid}", `/api/calls/${callId}/more`, undefined],
    ["events/{kind?}", "/events", {}],
    ["events/{kind?}", "/events/tone", { kind: "tone" }],
    ["events/{kind=all}", "/events", { kind: "all" }],
    ["files/{*rest}", "/files/a/b.txt", { rest: "a/b.txt" }],
    ["files/{*rest}", "/files", {}],
    ["files/{**rest}", "/files/a%20b/c", { rest: "a b/c" }],
    ["prompts/{id}.wav", "/prompts/welcome.en.wav", { id: "welcome.en" }],
    ["v{major:int}-{minor:int}", "/v1-12", { major: "1", minor: "12" }],
    ["pages/{page:int:min(1)}", "/pages/0", undefined],
    ["pages/{page:int:min(1)}", "/pages/3", { page: "3" }],
    ["keys/{key}", "/keys/a%2Fb%20c", { key: "a%2Fb c" }],
    ["keys/{key}", "/keys/100%", { key: "100%" }],
    ["keys/{key}", "/keys/%FF", { key: "%FF" }],
    ["a.b/{x}", "/aXb/1", undefined],
    ["", "/", {}],
  ])("%s on %s gives %j", (template, path, expected) => {
    expect(httpRoute(template).match(path)).toEqual(expected);
  });

  it("prefers words to constrained parameters, those to free ones and those to the rest of a path", () => {
    const templates = [
      "flows/{*rest}",
      "flows/{key}",
      "flows/{key}/draft",
      "flows/{key:int}",
      "flows/{key}.json",
      "flows/list",
    ];
    const ordered = templates
      .map(httpRoute)
      .sort((one, other) => (one.precedence < other.precedence ? -1 : 1));
    expect(ordered.map(({ template }) => template)).toEqual([
      "flows/list",
      "flows/{key}.json",
      "flows/{key:int}",
      "flows/{key}",
      "flows/{key}/draft",
      "flows/{*rest}",
    ]);
  });

  it.each([
    ["calls/{id:uuid}", ":uuid"],
    ["calls/{id", "{id"],
    ["calls/{}", "{}"],
  ])("refuses %s, because it does not know %s", (template, part) => {
    expect(refusal(() => httpRoute(template))).toEqual({
      code: "CONFIG_INVALID",
      message: `The route "${template}" cannot be used: this host does not know ${part}.`,
    });
  });
});
