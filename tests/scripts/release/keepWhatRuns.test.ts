import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { keepWhatRuns } from "../../../scripts/release/keepWhatRuns";

const bill = z.object({
  components: z.array(
    z.object({ name: z.string(), properties: z.array(z.object({ name: z.string() })) }),
  ),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

const component = (name: string, version: string, ...properties: readonly string[]) => ({
  "bom-ref": `${name}@${version}`,
  name,
  version,
  properties: properties.map((property) => ({ name: property, value: "true" })),
});
const development = "cdx:npm:package:development";

describe("keepWhatRuns", () => {
  it("keeps a package of which one copy runs and another only tests, without the mark, and drops the rest", () => {
    const lockfile = {
      packages: {
        "": { version: "1.0.0" },
        "node_modules/ms": { version: "2.1.3", dev: true },
        "node_modules/rhea/node_modules/ms": { version: "2.1.3" },
        "node_modules/rhea": { version: "3.0.5" },
        "node_modules/jest": { version: "30.0.0", dev: true },
        "node_modules/flite": { version: "0.1.1", optional: true },
      },
    };
    const sbom = {
      metadata: { component: { "bom-ref": "app@1.0.0" } },
      components: [
        component("ms", "2.1.3", development, "cdx:npm:package:path"),
        component("rhea", "3.0.5"),
        component("jest", "30.0.0", development),
        component("flite", "0.1.1"),
      ],
      dependencies: [
        { ref: "app@1.0.0", dependsOn: ["rhea@3.0.5", "jest@30.0.0"] },
        { ref: "rhea@3.0.5", dependsOn: ["ms@2.1.3"] },
        { ref: "jest@30.0.0", dependsOn: [] },
      ],
    };
    const kept = keepWhatRuns(JSON.stringify(sbom), JSON.stringify(lockfile));
    expect(bill.parse(JSON.parse(kept))).toEqual({
      components: [
        { name: "ms", properties: [{ name: "cdx:npm:package:path" }] },
        { name: "rhea", properties: [] },
      ],
      dependencies: [
        { ref: "app@1.0.0", dependsOn: ["rhea@3.0.5"] },
        { ref: "rhea@3.0.5", dependsOn: ["ms@2.1.3"] },
      ],
    });
  });

  it("names every package that package.json depends on, of npm's own list of this project", () => {
    const words = ["sbom", "--package-lock-only", "--sbom-format=cyclonedx"];
    const sbom = execFileSync("npm", words, { encoding: "utf8", maxBuffer: 50_000_000 });
    const kept = keepWhatRuns(sbom, readFileSync("package-lock.json", "utf8"));
    const names = bill.parse(JSON.parse(kept)).components.map(({ name }) => name);
    const { dependencies, devDependencies } = z
      .object({
        dependencies: z.record(z.string(), z.string()),
        devDependencies: z.record(z.string(), z.string()),
      })
      .parse(JSON.parse(readFileSync("package.json", "utf8")));
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    const neverRun = Object.keys(devDependencies).filter((name) => names.includes(name));
    // The client of Service Bus needs these two itself.
    expect(neverRun).toEqual(["@types/node", "rhea"]);
  });
});
