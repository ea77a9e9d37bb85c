import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Node } from "web-tree-sitter";
import { readBicep, type BicepFile } from "./readBicep";
import { propertiesOf, valueAt } from "./valueAt";

/** The functions and namespaces of Bicep that the templates use; a new one is added here when it is first needed. */
const builtIn = new Set([
  ..."az cidrSubnet description empty endsWith environment fail filter guid items json length".split(
    " ",
  ),
  ..."loadTextContent mapValues max readEnvironmentVariable replace split startsWith string subscription".split(
    " ",
  ),
  ..."subscriptionResourceId take toLower union uniqueString".split(" "),
  ..."allowed maxLength maxValue metadata minLength minValue secure".split(" "),
]);

/**
 * What a compiler would say of a Bicep file about its syntax, its names and its modules: errors of the grammar, names
 * that nothing declares, parameters and variables that nothing uses, modules that are not there or are given other
 * parameters than they declare, outputs that a module does not have. It knows no types.
 */
export async function bicepProblems(file: BicepFile): Promise<string[]> {
  const declared = declaredNames(file.tree);
  const used = usedNames(file.tree);
  return [
    ...syntaxErrors(file.tree),
    ...[...used]
      .filter((name) => !declared.has(name) && !builtIn.has(name))
      .map((name) => `${name} is not declared`),
    ...[...file.parameters, ...file.variables]
      .filter(({ name }) => !used.has(name))
      .map(({ name }) => `${name} is not used`),
    ...(await moduleProblems(file)),
  ];
}

function syntaxErrors(node: Node): string[] {
  return node.isError || node.isMissing
    ? [`line ${node.startPosition.row + 1} is not Bicep: ${node.text.slice(0, 60)}`]
    : node.children.flatMap(syntaxErrors);
}

const declarations = new Set([
  ..."parameter_declaration variable_declaration resource_declaration".split(" "),
  ..."module_declaration output_declaration".split(" "),
]);

function declaredNames(node: Node): Set<string> {
  const names = new Set<string>();
  visit(node, (each) => {
    const first = each.namedChildren[0];
    if (first === undefined) return;
    if (declarations.has(each.type) || each.type === "lambda_expression") names.add(first.text);
    if (each.type !== "for_statement") return;
    if (first.type === "for_loop_parameters") {
      first.namedChildren.forEach(({ text }) => names.add(text));
    } else names.add(first.text);
  });
  return names;
}

/** Identifiers where they stand for something declared elsewhere. */
function usedNames(node: Node): Set<string> {
  const names = new Set<string>();
  visit(node, (each) => {
    if (each.type !== "identifier" && each.type !== "compatible_identifier") return;
    if (each.parent === null || isName(each, each.parent)) return;
    names.add(each.text);
  });
  return names;
}

/** Whether an identifier is what its parent declares or calls a property, rather than a use of something. */
function isName(node: Node, parent: Node): boolean {
  const isFirst = parent.namedChildren[0]?.id === node.id;
  if (parent.type === "resource_expression") return !isFirst;
  return (
    (isFirst &&
      (declarations.has(parent.type) ||
        ["object_property", "lambda_expression", "for_statement"].includes(parent.type))) ||
    ["loop_variable", "loop_enumerator", "for_loop_parameters", "type"].includes(parent.type)
  );
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  node.namedChildren.forEach((child) => visit(child, see));
}

async function moduleProblems(file: BicepFile): Promise<string[]> {
  const problems: string[] = [];
  for (const { symbol, path, body } of file.modules) {
    const modulePath = join(dirname(file.path), path);
    if (!existsSync(modulePath)) {
      problems.push(`${path} is not there`);
      continue;
    }
    const module = await readBicep(modulePath);
    const given = Object.keys(propertiesOf(valueAt(body, "params")));
    const known = module.parameters.map(({ name }) => name);
    const needed = module.parameters.filter(({ isRequired }) => isRequired);
    const outputs = module.outputs.map(({ name }) => name);
    const asked = [...file.text.matchAll(new RegExp(`\\b${symbol}!?\\.outputs\\.(\\w+)`, "g"))];
    problems.push(
      ...given.filter((name) => !known.includes(name)).map((name) => `${path} takes no ${name}`),
      ...needed
        .filter(({ name }) => !given.includes(name))
        .map(({ name }) => `${path} needs ${name}`),
      ...asked
        .flatMap(([, name = ""]) => (outputs.includes(name) ? [] : [name]))
        .map((name) => `${path} has no output ${name}`),
    );
  }
  return problems;
}
