import { readBody } from "../../lib/http/readBody";
import { readJsonBody } from "../../lib/http/readJsonBody";

const most = 1000;

function aRequest(text: string, headers: Record<string, string> = {}) {
  return { headers: new Headers(headers), body: new Response(text).body };
}

describe("readJsonBody", () => {
  test.each([
    { text: '{"a":1}', value: { a: 1 } },
    { text: "null", value: null },
    { text: " \n", value: undefined },
    { text: "", value: undefined },
  ])("reads '$text'", async ({ text, value }) => {
    expect(await readJsonBody(aRequest(text), most)).toEqual(value);
  });

  test.each([
    { what: "is not JSON", text: "{", code: "BODY_NOT_JSON" },
    { what: "has a name twice", text: '{"a":1,"a":2}', code: "BODY_INVALID" },
    { what: "has too many bytes", text: JSON.stringify("ü".repeat(500)), code: "BODY_TOO_LARGE" },
  ])("refuses a body that $what", async ({ text, code }) => {
    await expect(readJsonBody(aRequest(text), most)).rejects.toMatchObject({ code });
  });
});

describe("what is said of a body that is not JSON", () => {
  it("is where, and nothing of what is in it", async () => {
    await expect(readJsonBody(aRequest('{\n"number": +15550100}'), most)).rejects.toMatchObject({
      message: "The body is not JSON: it stops being so in line 2, column 11.",
    });
  });
});

describe("readBody", () => {
  it("does not read a body that says it is longer", async () => {
    const headers = new Headers({ "content-length": String(most + 1) });
    const body = new ReadableStream<Uint8Array>({
      pull: () => {
        throw new Error("read");
      },
    });
    await expect(readBody({ headers, body }, most)).rejects.toMatchObject({
      code: "BODY_TOO_LARGE",
    });
  });

  it("stops reading where a body is too long, whatever it said", async () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          pulled += 1;
          controller.enqueue(new Uint8Array(400));
        },
      },
      { highWaterMark: 0 },
    );
    await expect(readBody({ headers: new Headers(), body }, most)).rejects.toMatchObject({
      code: "BODY_TOO_LARGE",
    });
    expect(pulled).toBe(3);
  });
});
