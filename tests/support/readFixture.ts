import { readFileSync } from "node:fs";
import path from "node:path";
import { bindingsSchema, type Bindings } from "../../lib/flow/document/bindings";
import { flowSchema, type Flow } from "../../lib/flow/document/flow";

const fixtures = path.join(__dirname, "../fixtures");

/** Reads a JSON file of tests/fixtures. */
export function readFixture(name: string): unknown {
  return JSON.parse(readFileSync(path.join(fixtures, name), "utf8"));
}

/** A flow document of tests/fixtures/flows, checked for its form. */
export function fixtureFlow(name: string): Flow {
  return flowSchema.parse(readFixture(`flows/${name}.flow.json`));
}

/** The bindings all fixture flows share. */
export function fixtureBindings(): Bindings {
  return bindingsSchema.parse(readFixture("bindings.json"));
}
