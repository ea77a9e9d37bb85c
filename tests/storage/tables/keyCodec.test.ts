import fc from "fast-check";
import { decodeKey, encodeKey } from "../../../lib/storage/tables/keyCodec";

/** Any string, lone halves of surrogate pairs included. */
const anyName = fc.string({ unit: "binary", maxLength: 600 });
const shortName = fc.string({ unit: "binary", maxLength: 40 });

describe("encodeKey", () => {
  it.each([
    { name: "main_line-2.de", key: "main_line-2.de" },
    { name: "+15550100", key: "=002b15550100" },
    { name: "a/b\\c#d?e", key: "a=002fb=005cc=0023d=003fe" },
    { name: "100%=a\u0000\u007f\u009f", key: "100=0025=003da=0000=007f=009f" },
    { name: "Grüezi 👋", key: "Gr=00fcezi=0020=d83d=dc4b" },
    { name: "", key: "" },
  ])("writes '$name' as '$key'", ({ name, key }) => {
    expect(encodeKey(name)).toBe(key);
    expect(decodeKey(key)).toBe(name);
  });

  it("makes only keys that tables and blobs allow", () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(encodeKey(name)).toMatch(/^[A-Za-z0-9._=-]{0,400}$/);
      }),
    );
  });

  it("loses nothing of a name that fits", () => {
    fc.assert(
      fc.property(shortName, (name) => {
        expect(decodeKey(encodeKey(name))).toBe(name);
      }),
    );
  });

  it("gives different names different keys, however long", () => {
    fc.assert(
      fc.property(anyName, anyName, fc.constantFrom("", "x".repeat(500)), (one, two, tail) => {
        expect(encodeKey(one + tail) === encodeKey(two + tail)).toBe(one === two);
      }),
    );
  });

  it("keeps only the hash of a name that is too long, and says so", () => {
    const key = encodeKey("x".repeat(401));
    expect(key).toMatch(/^==[0-9a-f]{64}$/);
    expect(decodeKey(key)).toBeUndefined();
  });
});
