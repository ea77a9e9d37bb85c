import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { tableRows } from "../../scripts/docs/markdown";

const read = (path: string) => readFileSync(resolve(path), "utf8");

describe("the permissions that an administrator consents to", () => {
  const granted = [
    ...(/permissions=\(([^)]*)\)/.exec(read("scripts/azure/registerApp.sh"))?.[1] ?? "").matchAll(
      /"[0-9a-f-]{36} ([\w.]+)"/g,
    ),
  ].map(([, name = ""]) => name);

  it("are each explained in docs/deploy.md, and no other", () => {
    const explained = tableRows(read("docs/deploy.md")).flatMap(
      ([name = ""]) => /^`(\w+\.\w+(?:\.\w+)*)`$/.exec(name)?.slice(1) ?? [],
    );
    expect(granted).not.toEqual([]);
    expect(explained).toEqual([...granted].toSorted());
  });

  it("are those that the deep health check looks for", () => {
    const probed = [...read("lib/health/probeGraphToken.ts").matchAll(/"(\w+\.\w+\.\w+)"/g)];
    expect([...new Set(probed.map(([, name = ""]) => name))].toSorted()).toEqual(
      [...granted].toSorted(),
    );
  });
});
