import type { ForeignDocument } from "../source/foreignDocument";
import type { ForeignPart } from "../source/foreignPart";
import { parseJson } from "../source/parseJson";

/** Reads a flow of Amazon Connect: by itself, or as the API and templates keep it, a text (`Content`) beside a name: https://docs.aws.amazon.com/connect/latest/APIReference/API_ContactFlow.html Never throws. Pure. */
export function parseConnect(text: string): ForeignDocument {
  const outer = parseJson(text);
  const holder = holderOf(outer.root);
  const content = partOf(holder, "Content");
  if (holder === undefined || content === undefined) return outer;
  const inner =
    content.value === undefined ? { root: content, problems: [] } : parseJson(content.value);
  if (inner.root === undefined) {
    const problems = inner.problems.map(({ message }) => ({
      path: "Content",
      message: `What is in Content is no flow. ${message}`,
    }));
    return { problems };
  }
  // Its own name and description stand beside the flow; whatever else does is of the account it lay in.
  const known = inner.root.parts.map(({ name }) => name);
  const beside = ["Name", "Description"].flatMap((name) => {
    const part = partOf(holder, name);
    return part === undefined || known.includes(name) ? [] : [part];
  });
  return {
    root: { ...inner.root, parts: [...inner.root.parts, ...beside] },
    problems: [...outer.problems, ...inner.problems],
  };
}

function holderOf(root: ForeignPart | undefined): ForeignPart | undefined {
  return ["ContactFlow", "ContactFlowModule", "Properties"].reduce<ForeignPart | undefined>(
    (found, name) => partOf(found, name) ?? found,
    root,
  );
}

function partOf(part: ForeignPart | undefined, name: string): ForeignPart | undefined {
  return part?.parts.find((one) => one.name === name);
}
