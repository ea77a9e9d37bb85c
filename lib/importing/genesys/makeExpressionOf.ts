import type { ImportContext } from "../importContext";
import type { GenesysFlow } from "./genesysFlow";
import { readLiteral } from "./genesysValue";
import { parseExpression, findVariable } from "./parseExpression";

/** Makes what reads the value of a setting, fixed or worked out, and tells what of it has no equivalent. */
export function makeExpressionOf({ reader, notes }: ImportContext): GenesysFlow["expressionOf"] {
  return (part, name) => {
    if (part === undefined) return undefined;
    const written = reader.part(part, "exp");
    const text = reader.value(written);
    if (written === undefined || text === undefined)
      return readLiteral(part, reader)?.slice(0, 1000);
    const { expression, lost } = parseExpression(text);
    if (lost.length === 0) return expression;
    const only = onlyVariable(text);
    const kept = expression ?? (only === undefined ? undefined : findVariable(only));
    const pieces = lost.map((piece) => `“${piece}”`).join(", ");
    notes.undecided(
      written,
      kept === undefined
        ? `Nothing here works out ${pieces}, so it was left out.`
        : `Nothing here works out ${pieces}: ${expression === undefined ? `${only ?? ""} is used as it is` : "the rest of it was kept"}. Check it.`,
      name,
    );
    return kept;
  };
}

/** The one variable an expression is about, when it is about one: then its plain value is close. */
function onlyVariable(text: string): string | undefined {
  const bare = text.replace(/"[^"]*"/g, "");
  const names = [...bare.matchAll(/\b(?:flow|task|state|call)\.[A-Za-z]\w*/gi)].map(
    ([name]) => name,
  );
  const [first, ...others] = new Set(names.map((name) => name.toLowerCase()));
  return others.length === 0 && first !== undefined ? names[0] : undefined;
}
