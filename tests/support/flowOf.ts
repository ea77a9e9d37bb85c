import { flowSchema, type Flow } from "../../lib/flow/document/flow";

/** A flow of these nodes, checked for its form; the first one is its entry. `rest` replaces or adds whatever else a document says. */
export function flowOf(nodes: Readonly<Record<string, object>>, rest: object = {}): Flow {
  return flowSchema.parse({
    schema: "flow/v1",
    key: "test",
    name: "Test",
    languages: ["en"],
    timeZone: "UTC",
    entry: Object.keys(nodes)[0],
    nodes,
    ...rest,
  });
}
