import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { runProgram } from "./commandLine/runProgram";
import { findDocumentProblems } from "./docs/findDocumentProblems";
import { generatedDocuments } from "./docs/generatedDocuments";

/* Writes the parts of the documents that follow from the code; with --check it writes nothing, compares them, and checks what the documents say of commands, settings, flows and each other. */
async function renewDocuments(isCheck: boolean): Promise<number> {
  const problems = [];
  for (const { path, render } of generatedDocuments) {
    const text = existsSync(path) ? readFileSync(path, "utf8") : "";
    const options = { ...(await resolveConfig(path)), filepath: path };
    const wanted = await format(render(text), options);
    if (wanted === text) continue;
    if (isCheck) problems.push(`${path} is not as the code is: npm run docs makes it so.`);
    else writeFileSync(path, wanted);
  }
  if (isCheck) problems.push(...findDocumentProblems());
  for (const problem of problems) console.error(problem);
  console.log(`Documents: ${problems.length} ${problems.length === 1 ? "problem" : "problems"}.`);
  return problems.length > 0 ? 1 : 0;
}

void runProgram({
  help: "npm run docs writes what documents take from the code; --check compares, and checks the rest.\n",
  options: { check: "flag" },
  run: ({ check }) => renewDocuments(check),
});
