import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8 } from "fflate";
import { IvrError } from "../../../lib/errors";
import { isGuid } from "../../../lib/flow/document/isGuid";
import { zipFiles } from "../zipFiles";

const folder = join(__dirname, "../../../teams");

/** The app as Teams takes it: teams/manifest.json for one bot, and its icons. Rejects with CONFIG_INVALID without the bot's app id. */
export function teamsPackage(appId: string): Uint8Array {
  if (!isGuid(appId)) {
    throw new IvrError(
      "CONFIG_INVALID",
      "The app id of the bot is needed, a GUID: npm run teams:package -- APP_ID, or set IVR_APP_ID.",
    );
  }
  const manifest = readFileSync(join(folder, "manifest.json"), "utf8");
  const files = {
    "manifest.json": strToU8(manifest.replaceAll("{{IVR_APP_ID}}", appId.toLowerCase())),
    "color.png": readFileSync(join(folder, "color.png")),
    "outline.png": readFileSync(join(folder, "outline.png")),
  };
  return zipFiles(files);
}
