// Reads `{ tables: { name: columns }, queries: [] }` on standard input and writes what Microsoft's own parser has against
// each query, by line. A programme of its own: the parser keeps itself, and the runtime it was compiled to from C#, in
// global names, which are ten times slower inside jest's context than outside.
import { readFileSync } from "node:fs";
import "@kusto/language-service-next/bridge.min.js";
import "@kusto/language-service-next/Kusto.Language.Bridge.min.js";

const { KustoCode, GlobalState, Symbols } = globalThis.Kusto.Language;
const { tables, queries } = JSON.parse(readFileSync(0, "utf8"));

// The package numbers constructors by overload: name, schema, description; and name, members.
const known = Object.entries(tables).map(
  ([name, columns]) => new Symbols.TableSymbol.$ctor7(name, `(${columns})`, ""),
);
const workspace = GlobalState.Default.WithDatabase(new Symbols.DatabaseSymbol.ctor("logs", known));

process.stdout.write(JSON.stringify(queries.map(problemsOf)));

function problemsOf(query) {
  const found = KustoCode.ParseAndAnalyze(query, workspace).GetDiagnostics();
  return Array.from({ length: found.Count }, (_one, index) => {
    const { Message, Start } = found.getItem(index);
    return `line ${query.slice(0, Start).split("\n").length}: ${Message}`;
  });
}
