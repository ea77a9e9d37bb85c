import { fromGraphError } from "../../../lib/graph/client/fromGraphError";

const requestId = "3d972a68-4d0c-4764-bb3f-904d6ee7e20a";
const nothing = { code: undefined, subcode: undefined, requestId: undefined };

describe("fromGraphError", () => {
  test.each<[string, unknown, object]>([
    [
      "a platform subcode as code",
      { error: { code: "7505", message: "x", innerError: { "request-id": requestId } } },
      { code: "7505", subcode: 7505, requestId },
    ],
    ["a numeric code", { error: { code: 8522 } }, { ...nothing, code: "8522", subcode: 8522 }],
    [
      "a word and a subcode inside",
      { error: { code: "Forbidden", innererror: { subcode: "7504" } } },
      { ...nothing, code: "Forbidden", subcode: 7504 },
    ],
    [
      "an error inside the message",
      { error: { code: "UnknownError", message: '{"errorCode":"7504","message":"x"}' } },
      { ...nothing, code: "UnknownError", subcode: 7504 },
    ],
    [
      "types that are wrong",
      { error: { code: {}, message: 7, innerError: [{ "request-id": 1 }] } },
      nothing,
    ],
    [
      "the sentence about a missing access policy",
      {
        error: { code: "Forbidden", message: "No Application Access Policy found for this app x." },
      },
      { ...nothing, code: "Forbidden", lacksAccessPolicy: true },
    ],
    ["a code too long to be one", { error: { code: "15550100123" } }, nothing],
    ["no error", {}, nothing],
    ["null", null, nothing],
  ])("reads %s", (_, body, expected) => {
    expect(fromGraphError(JSON.stringify(body))).toEqual(expected);
  });

  test.each(["", "<html>Bad gateway</html>", "{"])("reads nothing from %j", (text) => {
    expect(fromGraphError(text)).toEqual(nothing);
  });
});
