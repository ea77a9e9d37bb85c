import { canRead } from "./canRead";
import { foreignSystemNames, foreignSystems, type ForeignSystem } from "./foreignSystems";
import { parseJson } from "./source/parseJson";

/** Says what a file is that one system cannot have written: another system's, or a document of this project; empty where nobody knows it. Pure. */
export function findRightSystem(wrong: ForeignSystem, text: string): string {
  const own = ownDocument(text);
  if (own !== undefined) return own;
  const right = foreignSystemNames.find((system) => system !== wrong && canRead(system, text));
  return right === undefined ? "" : `It is ${foreignSystems[right].is}: --from ${right}.`;
}

function ownDocument(text: string): string | undefined {
  if (!foreignSystems.studio.begins.test(text)) return undefined;
  const schema = parseJson(text).root?.parts.find(({ name }) => name === "schema")?.value ?? "";
  if (schema.startsWith("flow/")) return "It is a flow of this system: leave out --from.";
  if (schema.startsWith("bindings/")) return "It is a bindings document: bindings set takes it.";
  return undefined;
}
