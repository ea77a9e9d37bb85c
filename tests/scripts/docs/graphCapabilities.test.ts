import { existsSync, readFileSync } from "node:fs";

const page = readFileSync("docs/graph-capabilities.md", "utf8");
const rows = page
  .split("\n")
  .filter((line) => /^\| \d+ /.test(line))
  .map((line) => {
    const [number = "", capability = "", state = "", shown = ""] = line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { number: Number(number), capability, state, shown };
  });
const count = (state: string) => rows.filter((row) => row.state === state).length;

describe("docs/graph-capabilities.md", () => {
  it("has the 90 capabilities, each with one of four states", () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 90 }, (_, i) => i + 1));
    const states = new Set(rows.map(({ state }) => state));
    expect(states).toEqual(new Set(["works", "in part", "refused", "not there"]));
  });

  it("counts them as they are", () => {
    expect(page).toContain(
      `${count("works")} work, ${count("in part")} in part, ${count("refused")} are refused with their reason, ${count("not there")} are not there.`,
    );
  });

  it("shows each that is there by a test that exists, or by a command", () => {
    const unshown = rows.filter(({ state, shown }) => state !== "not there" && shown === "");
    expect(unshown).toEqual([]);
    const proofs = rows.flatMap(({ shown }) => shown.match(/`[^`]+`/g) ?? []);
    const missing = proofs
      .map((proof) => proof.slice(1, -1))
      .filter((proof) => !proof.startsWith("npm ") && !existsSync(proof));
    expect(missing).toEqual([]);
    expect(proofs.length).toBeGreaterThan(80);
  });
});
