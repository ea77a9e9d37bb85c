import { readFileSync } from "node:fs";
import { clouds, refusedClouds } from "../../../lib/clouds";
import { tableRows } from "../../../scripts/docs/markdown";

const read = (path: string) => readFileSync(path, "utf8");
const rows = tableRows(read("docs/upgrading.md"));
const supported = (part: string) => rows.find(([name]) => name === part)?.[1] ?? "";

describe("what docs/upgrading.md calls supported", () => {
  it("is the Node that package.json, infra and .ci/run name", () => {
    const { engines } = JSON.parse(read("package.json")) as { engines: { node: string } };
    expect(engines.node).toBe(">=20.19");
    expect(supported("Node")).toContain("20.19 or newer");
    expect(read(".ci/run")).toContain("for version in 22 24; do");
    expect(read("infra/main.bicep")).toMatch(/@allowed\(\['22', '24'\]\)\nparam nodeVersion/);
  });

  it("is the browsers that the editor is built for", () => {
    const targets =
      /target: (\["chrome.*\])/.exec(read("scripts/web/bundleForBrowser.ts"))?.[1] ?? "[]";
    const [chrome, firefox, safari] = (JSON.parse(targets) as string[]).map(
      (target) => /[\d.]+$/.exec(target)?.[0],
    );
    expect(supported("browsers")).toBe(
      `Chrome and Edge ${chrome}, Firefox ${firefox}, Safari ${safari}, and newer`,
    );
  });

  it("is every cloud that calls can be taken in", () => {
    expect(Object.keys(clouds)).toEqual(["global", "usGov", "usGovDoD"]);
    expect(supported("clouds")).toMatch(/worldwide.*GCC High and DoD/);
    expect(supported("clouds")).not.toContain(Object.keys(refusedClouds)[0]);
  });

  it("ends with the version that this tree is", () => {
    const { version } = JSON.parse(read("package.json")) as { version: string };
    expect(rows.map(([, to]) => to)).toContain(version);
  });
});
