import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writesTranscripts } from "../support/writesTranscripts";
import { runCampaignTranscript } from "./runCampaignTranscript";

const folder = path.join(__dirname, "transcripts");
const files = readdirSync(folder).filter((file) => file.endsWith(".campaign.txt"));

describe("transcripts of campaigns", () => {
  it("are there", () => {
    expect(files.length).toBeGreaterThanOrEqual(8);
  });

  test.each(files)("%s reads as written", (file) => {
    const place = path.join(folder, file);
    const written = readFileSync(place, "utf8");
    const produced = runCampaignTranscript(written);
    if (writesTranscripts(process.env)) writeFileSync(place, produced);
    expect(produced).toBe(written);
  });
});
