/** A Markdown file, by its path from the project's root. */
export type MarkdownFile = Readonly<{ path: string; text: string }>;

/** A fenced block: the word after the fence, the words after that, what is inside, and the line it begins on. */
export type CodeBlock = Readonly<{ language: string; marks: string; code: string; line: number }>;

const fence =
  /^(?<indent> *)```(?<language>[\w-]*)(?<marks>[^\n]*)\n(?<code>[\s\S]*?)^\k<indent>```/gm;

/** The fenced blocks of a text. Pure. */
export function codeBlocks(text: string): readonly CodeBlock[] {
  return [...text.matchAll(fence)].map(({ groups, index }) => ({
    language: groups?.["language"] ?? "",
    marks: groups?.["marks"]?.trim() ?? "",
    code: groups?.["code"] ?? "",
    line: text.slice(0, index).split("\n").length,
  }));
}

/** The text without its fenced blocks, in which nothing is a link or a heading. Pure. */
export function withoutCodeBlocks(text: string): string {
  return text.replace(fence, "");
}

/** The anchors that GitHub gives to the headings of a text. Pure. */
export function headingAnchors(text: string): readonly string[] {
  return [...withoutCodeBlocks(text).matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading = ""]) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** The rows of every table of a text, cell by cell, without the lines that rule them off. Pure. */
export function tableRows(text: string): readonly (readonly string[])[] {
  return withoutCodeBlocks(text)
    .split("\n")
    .filter((line) => line.startsWith("|") && !/^[|\s:-]+$/.test(line))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}
