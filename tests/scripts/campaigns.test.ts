import { aCampaign } from "../contracts/support/aCampaign";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import { toOpenedCampaigns } from "../../scripts/campaigns/openCampaigns";
import { runCampaignsCommand } from "../../scripts/campaigns/runCampaignsCommand";
import { aCommandLine } from "./support/aCommandLine";

const now = () => "2026-11-21T10:00:00.000Z";

async function anOffice() {
  const storage = makeMemoryStorage({ now });
  await storage.campaigns.insertCampaign(aCampaign(), "hash");
  const run = aCommandLine(runCampaignsCommand, {
    openCampaigns: () => Promise.resolve(toOpenedCampaigns(storage, now)),
    who: "anna",
  });
  return { run, storage };
}

describe("npm run campaigns", () => {
  it("lists campaigns with how many confirmed", async () => {
    const { run } = await anOffice();
    expect((await run("list")).stdout.split("\n")).toEqual([
      "KEY|STARTED (UTC)|STATE|FLOW|CONFIRMED",
      "reminders|2026-11-21 09:00:00|running|reminder|0 of 2",
      "",
    ]);
    expect(JSON.parse((await run("list", "--json")).stdout)).toMatchObject([{ key: "reminders" }]);
  });

  it("shows who was called, with three digits of a number", async () => {
    const { run } = await anOffice();
    const { stdout } = await run("show", "reminders");
    expect(stdout.split("\n").slice(0, 4)).toEqual([
      "reminders: running",
      "WHO|STATE|CALLS|LAST|ENDED (UTC)",
      expect.stringMatching(/^anna\|waiting\|0/),
      expect.stringMatching(/^\*+099\|waiting\|0/),
    ]);
  });

  it("stops one, and writes down who did", async () => {
    const { run, storage } = await anOffice();
    expect(await run("stop", "reminders")).toMatchObject({
      code: 0,
      stdout: "Stopped: reminders calls nobody any more, within five minutes.\n",
    });
    expect((await storage.campaigns.loadCampaign("reminders"))?.isStopAsked).toBe(true);
    expect(await storage.auditLog.listAuditEntries({ limit: 5 })).toMatchObject({
      entries: [{ what: "campaignStopped", who: "anna", detail: "reminders" }],
    });
    expect((await run("stop", "none")).stderr).toContain("There is no campaign none");
  });
});
