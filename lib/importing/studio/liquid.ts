import type { Expression } from "../../flow/document/expression";
import type { PromptItem } from "../../flow/document/prompt";
import { toVariable } from "../draft/toVariable";

/** What a text of Studio stands for: a value of the call, or itself. Undefined for a value that no call here has. Pure. */
export function fromLiquid(text: string): Expression | undefined {
  const inner = /^\s*\{\{([^{}]*)\}\}\s*$/.exec(text)?.[1];
  if (inner !== undefined) return variableOf(inner);
  return text.includes("{{") || text.includes("{%") ? undefined : text.trim();
}

/** The variable that an expression of Liquid names: `widgets.check.parsed.isOpen` is `check.isOpen`. Filters are not followed. Pure. */
function variableOf(inner: string): Expression | undefined {
  const path = inner.trim();
  const widget = /^widgets\.([\w-]+)\.(?:parsed\.)?([\w.-]+)$/.exec(path);
  if (widget !== null) {
    const [, name = "", field = ""] = widget;
    const own = toVariable(name, "widget");
    return /^Digits$/i.test(field) ? { var: own } : dotted(own, field);
  }
  const variable = /^flow\.(?:variables|data)\.([\w-]+)$/.exec(path)?.[1];
  if (variable !== undefined) return { var: toVariable(variable, "value") };
  if (/^(?:trigger\.call\.From|contact\.channel\.address)$/.test(path))
    return { var: "caller.number" };
  return /^(?:trigger\.call\.To|flow\.channel\.address)$/.test(path)
    ? { var: "called.number" }
    : undefined;
}

function dotted(own: string, field: string): Expression | undefined {
  const name = `${own}.${field}`;
  return /^[a-zA-Z][a-zA-Z0-9_.-]{0,127}$/.test(name) ? { var: name } : undefined;
}

/** A text as parts of a prompt, and what in it could not be spoken. Pure. */
export function toItems(
  text: string,
): Readonly<{ items: readonly PromptItem[]; lost: readonly string[] }> {
  const lost: string[] = [];
  const items = text.split(/(\{\{[^{}]*\}\}|\{%[^%]*%\})/).flatMap((piece): PromptItem[] => {
    if (!/^\{[{%]/.test(piece)) return piece.trim() === "" ? [] : [{ text: piece }];
    const say = piece.startsWith("{{") ? spoken(piece.slice(2, -2)) : undefined;
    if (say === undefined) lost.push(piece);
    return say === undefined ? [] : [say];
  });
  return { items, lost };
}

/** Only what is made of digits can be put together from clips. */
function spoken(inner: string): PromptItem | undefined {
  const value = variableOf(inner);
  if (value === undefined) return undefined;
  if (/\.Digits\s*$/i.test(inner)) return { say: "digits", value };
  return /From|To|address/.test(inner) ? { say: "phone", value } : undefined;
}

/** A text that differs by a value: what is said in each case, with what stands around it. */
export type LiquidCase = Readonly<{
  subject: Expression;
  cases: readonly Readonly<{ value: string; text: string }>[];
  otherwise: string;
}>;

/** Reads `{% case x %}{% when 'a' %}...{% else %}...{% endcase %}` with words before and after; undefined when a text is anything else. Pure. */
export function parseCase(text: string): LiquidCase | undefined {
  // Words and tags by turns: before, case, (nothing), when, words, when, words, ..., endcase, after.
  const pieces = text.split(/\{%-?([^%]*?)-?%\}/);
  const [before = "", opening = ""] = pieces;
  const named = /^\s*case\s+(\S+)\s*$/.exec(opening)?.[1];
  const subject = named === undefined ? undefined : variableOf(named);
  if (subject === undefined || pieces.at(-2)?.trim() !== "endcase") return undefined;
  const after = pieces.at(-1) ?? "";
  const around = (words: string) => `${before} ${words} ${after}`;
  const branches = pieces.slice(3, -2);
  const tags = branches.filter((_, index) => index % 2 === 0).map((tag) => tag.trim());
  const words = branches.filter((_, index) => index % 2 === 1).map(around);
  if (!tags.every((tag) => tag === "else" || tag.startsWith("when "))) return undefined;
  const cases = tags.flatMap((tag, index) =>
    [...tag.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, one = "", other = ""]) => ({
      value: one || other,
      text: words[index] ?? "",
    })),
  );
  if (cases.length === 0) return undefined;
  return { subject, cases, otherwise: words[tags.indexOf("else")] ?? around("") };
}
