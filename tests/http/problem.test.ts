import { IvrError } from "../../lib/errors";
import { problem, toProblem } from "../../lib/http/problem";
import { aLog } from "../support/aLog";

describe("problem", () => {
  it("says what is wrong to machines and to people, and what else belongs to it", () => {
    expect(problem("FLOW_INVALID", "Menu main has no options.", { problems: [1] })).toEqual({
      status: 422,
      headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
      jsonBody: {
        type: "urn:problem-type:teams-ivr:FLOW_INVALID",
        title: "The document is not sound",
        status: 422,
        detail: "Menu main has no options.",
        error: { code: "FLOW_INVALID", message: "Menu main has no options." },
        problems: [1],
      },
    });
  });

  it("lets nothing that comes with it replace what every refusal says", () => {
    const members = { status: 200, title: "All is well" };
    expect(problem("NOT_FOUND", "There is no such page.", members).jsonBody).toMatchObject({
      status: 404,
      title: "There is nothing here",
    });
  });

  it("asks to try again in two seconds what may pass, and nothing else", () => {
    expect(problem("STORAGE_UNAVAILABLE", "Away.").headers["Retry-After"]).toBe("2");
    expect(problem("GRAPH_REFUSED", "Refused.").headers).not.toHaveProperty("Retry-After");
  });
});

describe("toProblem", () => {
  it("words an error of this app, and logs it with its cause where it is not the asker's", () => {
    const { log, entries } = aLog();
    const error = new IvrError("QUEUE_UNAVAILABLE", "The queue is away.", {
      cause: new Error("ECONNREFUSED"),
    });

    expect(toProblem(error, log)).toEqual(problem("QUEUE_UNAVAILABLE", "The queue is away."));
    expect(entries).toEqual([
      {
        level: "error",
        event: "requestFailed",
        status: 503,
        code: "QUEUE_UNAVAILABLE",
        reason: "The queue is away.",
        cause: "Error: ECONNREFUSED",
      },
    ]);
  });

  it("logs nothing of what the asker can mend", () => {
    const { log, entries } = aLog();
    toProblem(new IvrError("FLOW_NOT_FOUND", "There is no flow main."), log);

    expect(entries).toEqual([]);
  });

  it.each([
    new TypeError("Of ours."),
    new IvrError("CONFIG_INVALID", "Nobody who asks can mend it."),
  ])("leaves %p to the host", (error) => {
    expect(() => toProblem(error, aLog().log)).toThrow(error);
  });
});
