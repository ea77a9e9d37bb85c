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
    {
      what: "is longer than 4 MiB",
      text: JSON.stringify("ü".repeat(2 * 1024 * 1024)),
      status: 413,
      code: "BODY_TOO_LARGE",
    },
  ])("refuses a body that $what", async ({ text, status, code }) => {
    expect(await read(text)).toMatchObject({ refused: { status, jsonBody: { error: { code } } } });
  });

  it("does not read a body that says it is longer", async () => {
    const headers = new Headers({ "content-length": String(4 * 1024 * 1024 + 1) });
    const text = () => Promise.reject(new Error("read"));
    expect(await readJsonBody({ headers, text })).toMatchObject({ refused: { status: 413 } });
  });
});
