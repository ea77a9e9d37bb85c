import { readFileSync } from "node:fs";
import path from "node:path";
import { checkCaller } from "../../../../lib/flow/check/caller/checkCaller";
import { checkFlow } from "../../../../lib/flow/check/checkFlow";
import { importFlow } from "../../../../lib/importing/importFlow";

const folder = path.join(__dirname, "../../../fixtures/foreignMenus");

/** What a caller would find wrong with the menus of other systems, read one by one. */
const menus = [
  // The menu is a table that nobody sees here; its silence ends the call.
  ["connect", "amazon-connect/legacy-remote-sample.json", ["endsUnwarned"]],
  ["connect", "amazon-connect/RulesEngineDTMFMenu.json", []],
  ["freeswitch", "freeswitch/demo_ivr.xml", []],
  // "Please listen to our menu carefully", and "press 9 to disconnect".
  ["genesys", "genesys/SimpleFinancialIvr_v2-0.yaml", ["keyFirst", "promotion"]],
  ["genesys", "genesys/ani-blacklist.yaml", []],
  // "We value your call" ends the call: it keeps nobody from a choice. That its 0 comes before what it is for is missed.
  ["teams", "teams/example2.transcribed.json", []],
  ["teams", "teams/simpleivrbot.transcribed.json", ["keyFirst"]],
  ["studio", "twilio/schedule-check-flow.json", []],
] as const;

describe("what is said of other systems' menus", () => {
  it.each(menus)("a caller would say, too: %s, %s", (from, file, labels) => {
    const { drafts } = importFlow({ from, text: readFileSync(path.join(folder, file), "utf8") });
    const found = drafts.flatMap(({ flow }) => {
      const context = { bindings: { schema: "bindings/v1" } } as const;
      const known = checkFlow(flow, context).problems.length;
      return checkFlow(flow, context, [checkCaller]).problems.slice(known);
    });
    expect(drafts.length).toBeGreaterThan(0);
    expect(found.map(({ code }) => code).toSorted()).toEqual(labels);
  });
});
