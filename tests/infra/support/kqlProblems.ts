import { spawnSync } from "node:child_process";
import { z } from "zod";
import { logTables } from "./logTables";

const parser = require.resolve("./parseKql.mjs");

/** What is wrong with each query of the workspace: grammar, names of tables, columns and functions, types. */
export function kqlProblems(queries: readonly string[]): readonly (readonly string[])[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, [parser], {
    encoding: "utf8",
    input: JSON.stringify({ tables: logTables, queries }),
  });
  if (status !== 0) throw new Error(`The parser of queries failed: ${stderr}`);
  return z.array(z.array(z.string())).length(queries.length).parse(JSON.parse(stdout));
}
