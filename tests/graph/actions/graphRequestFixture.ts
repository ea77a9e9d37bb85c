import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A documented request body by its file's name. */
export function graphRequestFixture(name: string): unknown {
  return JSON.parse(
    readFileSync(join(__dirname, "../../fixtures/graphRequests", `${name}.json`), "utf8"),
  );
}
