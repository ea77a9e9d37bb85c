import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { settingsSchema } from "../../../lib/config";

const sampleSchema = z.object({
  IsEncrypted: z.literal(false),
  Values: z.record(z.string(), z.string()),
});

describe("local.settings.sample.json", () => {
  it("names every setting of the app, and what Core Tools need", () => {
    const file = join(__dirname, "..", "..", "..", "local.settings.sample.json");
    const sample = sampleSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    expect(Object.keys(sample.Values).sort()).toEqual(
      [
        ...Object.keys(settingsSchema.shape),
        "AzureWebJobsStorage",
        "FUNCTIONS_WORKER_RUNTIME",
      ].sort(),
    );
  });
});
