import { readJsonBody } from "../../lib/http/readJsonBody";

const read = (text: string, headers: Record<string, string> = {}) =>
  readJsonBody({ headers: new Headers(headers), text: () => Promise.resolve(text) });

describe("readJsonBody", () => {
  test.each([
    { text: '{"a":1}', value: { a: 1 } },
    { text: "null", value: null },
    { text: " \n", value: undefined },
  ])("reads '$text'", async ({ text, value }) => {
    expect(await read(text)).toEqual({ value });
  });

  test.each([
    { what: "is not JSON", text: "{", status: 400, code: "BODY_NOT_JSON" },
    { what: "has a name twice", text: '{"a":1,"a":2}', status: 400, code: "BODY_INVALID" },
    {
      what: "is longer than 4 MiB",
      text: JSON.stringify("ü".repeat(2 * 1024 * 1024)),
      status: 413,
      code: "BODY_TOO_LARGE",
    },
  ])("refuses a body that $what", async ({ text, status, code }) => {
    expect(await read(text)).toMatchObject({ refused: { status, jsonBody: { error: { code } } } });
  });

  it("says where a body stops being JSON, and nothing of what is in it", async () => {
    expect(await read('{\n"number": +15550100}')).toMatchObject({
      refused: {
        jsonBody: {
          error: { message: "The body is not JSON: it stops being so in line 2, column 11." },
        },
      },
    });
  });

  it("does not read a body that says it is longer", async () => {
    const headers = new Headers({ "content-length": String(4 * 1024 * 1024 + 1) });
    const text = () => Promise.reject(new Error("read"));
    expect(await readJsonBody({ headers, text })).toMatchObject({ refused: { status: 413 } });
  });
});
