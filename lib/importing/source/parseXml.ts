import { parser as makeParser } from "sax";
import type { ForeignDocument } from "./foreignDocument";
import { makeXmlTree } from "./makeXmlTree";

/** So many mistakes in a document's form are told; the rest mostly follow from them. */
const mostProblems = 20;

/** Reads XML, as much of it as can be read. Entities that the document itself defines are never expanded. Paths begin with the place given. Never throws. Pure. */
export function parseXml(text: string, place = ""): ForeignDocument {
  const problems: { path: string; line: number; message: string }[] = [];
  const tree = makeXmlTree(place);
  const parser = makeParser(true, { position: true });
  const line = () => parser.line + 1;
  parser.onerror = (error) => {
    const [reason = ""] = error.message.split("\n");
    if (problems.length < mostProblems) {
      problems.push({
        path: place,
        line: line(),
        message: `This is not sound XML: ${reason.replace(/\.+$/, "")}.`,
      });
    }
    // Until the mistake is forgotten, the parser throws it again at every write.
    parser.resume();
  };
  parser.onopentagstart = ({ name }) => tree.open(name, line());
  parser.onattribute = ({ name, value }) => tree.attribute(name, value, line());
  parser.ontext = tree.text;
  parser.oncdata = tree.text;
  parser.oncomment = (comment) => tree.comment(comment, line());
  parser.onclosetag = () => tree.close(line());
  parser.write(text.replace(/^\uFEFF/, "")).close();
  const read = tree.finish();
  return { ...read, problems: [...problems, ...read.problems] };
}
