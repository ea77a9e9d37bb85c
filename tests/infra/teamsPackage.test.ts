import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { z } from "zod";
import { teamsPackage } from "../../scripts/azure/teams/teamsPackage";

const script = join(__dirname, "../../scripts/azure/packageTeamsApp.ts");
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

/** Width, height, bits a channel and kind of colour (6: red, green, blue, opacity), as a PNG's header gives them. */
function readHeader(png = new Uint8Array()) {
  const header = Buffer.from(png);
  return [header.readUInt32BE(16), header.readUInt32BE(20), header[24], header[25]];
}

describe("the package for Teams", () => {
  it("has a manifest for one calling bot, and both icons", () => {
    const files = unzipSync(teamsPackage(appId.toUpperCase()));
    expect(Object.keys(files)).toEqual(["manifest.json", "color.png", "outline.png"]);
    const manifest = manifestSchema.safeParse(
      JSON.parse(strFromU8(files["manifest.json"] ?? new Uint8Array())),
    );
    expect(manifest.error?.issues).toBeUndefined();
    expect(readHeader(files["color.png"])).toEqual([192, 192, 8, 6]);
    expect(readHeader(files["outline.png"])).toEqual([32, 32, 8, 6]);
  });

  it.each(["Pacific/Auckland", "America/Los_Angeles"])(
    "is the same when it is made in %s",
    (TZ) => {
      const folder = mkdtempSync(join(tmpdir(), "teams-package-"));
      const file = join(folder, "teams-ivr.zip");
      execFileSync(process.execPath, ["--import", "tsx", script, appId, file], {
        env: { ...process.env, TZ },
      });
      const made = readFileSync(file);
      rmSync(folder, { recursive: true });
      expect(made.equals(teamsPackage(appId))).toBe(true);
    },
  );

  test.each(["", "ivr", "11111111-2222-3333-4444"])("is not made for the app id %j", (wrong) => {
    expect(() => teamsPackage(wrong)).toThrow("The app id of the bot is needed, a GUID");
  });
});
