import { decodeBody } from "../../../lib/ingress/door/decodeBody";

const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding);

describe("decodeBody", () => {
  it.each<[string, Uint8Array, string | undefined, string]>([
    ["UTF-8 without a charset", bytes("Zoë", "utf8"), "application/json", "Zoë"],
    ["UTF-8 without a content type", bytes("Zoë", "utf8"), undefined, "Zoë"],
    ["Windows-1252", Buffer.from([0x80, 0xeb]), "application/json; charset=Windows-1252", "€ë"],
    ["a quoted charset", Buffer.from([0xeb]), 'application/json;charset="iso-8859-1"', "ë"],
    ["UTF-16", bytes("Zoë", "utf16le"), "application/json; charset=utf-16", "Zoë"],
    [
      "UTF-16 the other way round, by its mark",
      Buffer.from([0xfe, 0xff, 0, 0x5a]),
      "application/json; charset=utf-16",
      "Z",
    ],
    ["UTF-8 by its mark", bytes("\ufeffZoë", "utf8"), "text/json; charset=windows-1252", "Zoë"],
    [
      "an unknown charset as UTF-8",
      bytes("Zoë", "utf8"),
      "application/json; charset=klingon",
      "Zoë",
    ],
    ["nothing", Buffer.alloc(0), "application/json; charset=utf-8", ""],
  ])("reads %s", (_what, body, contentType, text) => {
    expect(decodeBody(body, contentType)).toBe(text);
  });
});
