import { readFileSync } from "node:fs";
import { join } from "node:path";
import { IvrError } from "../../../lib/errors";
import { writeZip } from "../zip/writeZip";
import { drawIcon } from "./drawIcon";

const guid = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
const teamsPurple = [0x46, 0x4e, 0xb8, 255] as const;
const white = [255, 255, 255, 255] as const;
const transparent = [255, 255, 255, 0] as const;

/** The app as Teams takes it: teams/manifest.json for one bot, and its icons. Rejects with CONFIG_INVALID without the bot's app id. */
export function teamsPackage(appId: string): Buffer {
  if (!guid.test(appId)) {
    throw new IvrError(
      "CONFIG_INVALID",
      "The app id of the bot is needed, a GUID: npm run teams:package -- APP_ID, or set IVR_APP_ID.",
    );
  }
  const manifest = readFileSync(join(__dirname, "../../../teams/manifest.json"), "utf8");
  return writeZip({
    "manifest.json": Buffer.from(manifest.replaceAll("{{IVR_APP_ID}}", appId.toLowerCase())),
    "color.png": drawIcon(192, white, teamsPurple),
    "outline.png": drawIcon(32, white, transparent),
  });
}
