import { IvrError } from "../../lib/errors";
import { error, type FlowProblem } from "../../lib/flow/check/flowProblem";
import { readJson, type JsonText } from "../../lib/json/readJson";
import { sayRepeatedName } from "../../lib/json/sayRepeatedName";
import { readText } from "./readText";
import type { SourceFile } from "./sourceFile";

/** Reads a JSON file together with the places of its parts. Rejects with FLOW_INVALID and a sentence that names the file, the place and what is probably meant. */
export async function readSource(file: string): Promise<SourceFile> {
  const text = await readText(file);
  const lost = text.indexOf("\ufffd");
  if (lost !== -1) {
    const line = text.slice(0, lost).split("\n").length;
    throw new IvrError(
      "FLOW_INVALID",
      `${file}:${line}:${lost - text.lastIndexOf("\n", lost)} is not written in UTF-8: save the file as UTF-8.`,
    );
  }
  const result = readJson(text);
  if ("mistake" in result) {
    const { message, place, excerpt } = result.mistake;
    throw new IvrError(
      "FLOW_INVALID",
      excerpt === ""
        ? `${file} is empty: write a document into it.`
        : `${file}:${place.line}:${place.column} is not JSON. ${message}\n${indented(excerpt)}`,
    );
  }
  const { read } = result;
  const locate: SourceFile["locate"] = (problems) =>
    problems.map((problem) => ({ ...problem, ...placeOf(read, problem) })).toSorted(inOrder);
  const repeated = read.repeated.map((name) =>
    error("repeatedName", name.path, sayRepeatedName(name), {
      name: name.path.split(".").at(-1) ?? "",
    }),
  );
  return { file, document: read.document, repeated, locate };
}

function indented(excerpt: string): string {
  return excerpt.replace(/^/gm, "    ");
}

/** What is wrong with a name is shown at the name, all else at what it says. */
function placeOf(read: JsonText, { path, code }: FlowProblem) {
  return read.placeOf(path, namedByName.has(code) ? "name" : "value");
}

const namedByName: ReadonlySet<string> = new Set(["unknownField", "wrongKey", "repeatedName"]);

function inOrder(one: Located, other: Located): number {
  return weight(one) - weight(other) || one.line - other.line || one.column - other.column;
}

type Located = FlowProblem & Readonly<{ line: number; column: number }>;

function weight({ severity }: FlowProblem): number {
  return severity === "error" ? 0 : 1;
}
