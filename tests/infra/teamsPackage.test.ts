import { crc32, inflateSync } from "node:zlib";
import { z } from "zod";
import { drawIcon } from "../../scripts/azure/teams/drawIcon";
import { teamsPackage } from "../../scripts/azure/teams/teamsPackage";
import { readZip } from "./support/readZip";

const appId = "11111111-2222-3333-4444-555555555555";

/** What Teams checks of a manifest with calling: https://learn.microsoft.com/microsoft-365/extensibility/schema/ */
const manifestSchema = z.object({
  $schema: z.url(),
  manifestVersion: z.string().regex(/^1\.(1[1-9]|2\d)$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  id: z.literal(appId),
  developer: z.object({
    name: z.string().max(32),
    websiteUrl: z.url(),
    privacyUrl: z.url(),
    termsOfUseUrl: z.url(),
  }),
  name: z.object({ short: z.string().max(30), full: z.string().max(100) }),
  description: z.object({ short: z.string().max(80), full: z.string().max(4000) }),
  icons: z.object({ color: z.literal("color.png"), outline: z.literal("outline.png") }),
  accentColor: z.string().regex(/^#[0-9A-F]{6}$/),
  bots: z.tuple([
    z.object({
      botId: z.literal(appId),
      scopes: z.tuple([z.literal("personal")]),
      supportsCalling: z.literal(true),
      supportsVideo: z.literal(false),
    }),
  ]),
});

/** Width, height and pixels of a PNG whose rows have no filter. */
function readPng(png: Buffer) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const chunks: { name: string; content: Buffer }[] = [];
  for (let position = 8; position < png.length;) {
    const length = png.readUInt32BE(position);
    const body = png.subarray(position + 4, position + 8 + length);
    expect(png.readUInt32BE(position + 8 + length)).toBe(crc32(body));
    chunks.push({ name: body.toString("latin1", 0, 4), content: body.subarray(4) });
    position += 12 + length;
  }
  const image = chunks.filter(({ name }) => name === "IDAT").map(({ content }) => content);
  const rows = inflateSync(Buffer.concat(image));
  const pixel = (x: number, y: number) => {
    const start = y * (1 + width * 4) + 1 + x * 4;
    return [...rows.subarray(start, start + 4)];
  };
  return { width, height, names: chunks.map(({ name }) => name), size: rows.length, pixel };
}

describe("the package for Teams", () => {
  it("has a manifest for one calling bot, and both icons", () => {
    const files = readZip(teamsPackage(appId.toUpperCase()));
    expect(Object.keys(files)).toEqual(["manifest.json", "color.png", "outline.png"]);
    const manifest = manifestSchema.safeParse(JSON.parse(String(files["manifest.json"])));
    expect(manifest.error?.issues).toBeUndefined();
    expect(files["color.png"]?.readUInt32BE(16)).toBe(192);
    expect(files["outline.png"]?.readUInt32BE(16)).toBe(32);
  });

  it("is the same whenever it is made", () => {
    expect(teamsPackage(appId).equals(teamsPackage(appId))).toBe(true);
  });

  test.each(["", "ivr", "11111111-2222-3333-4444"])("is not made for the app id %j", (wrong) => {
    expect(() => teamsPackage(wrong)).toThrow("The app id of the bot is needed, a GUID");
  });
});

describe("drawIcon", () => {
  it("draws a valid PNG of keys on paper", () => {
    const icon = readPng(drawIcon(192, [255, 255, 255, 255], [70, 78, 184, 255]));
    expect(icon).toMatchObject({
      width: 192,
      height: 192,
      names: ["IHDR", "IDAT", "IEND"],
      size: 192 * (1 + 192 * 4),
    });
    expect(icon.pixel(96, 96)).toEqual([255, 255, 255, 255]);
    expect(icon.pixel(0, 0)).toEqual([70, 78, 184, 255]);
  });

  it("draws the outline in white alone, on nothing", () => {
    const icon = readPng(drawIcon(32, [255, 255, 255, 255], [255, 255, 255, 0]));
    const colours = new Set<string>();
    for (let y = 0; y < 32; y += 1) {
      for (let x = 0; x < 32; x += 1) colours.add(icon.pixel(x, y).slice(0, 3).join());
    }
    expect([...colours]).toEqual(["255,255,255"]);
    expect(icon.pixel(0, 0)).toEqual([255, 255, 255, 0]);
    expect(icon.pixel(16, 16)).toEqual([255, 255, 255, 255]);
  });
});
