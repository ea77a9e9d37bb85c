/** The keys of an entry: as they are, or a regular expression between slashes as one of our patterns, `/^10[01]\d$/` as `10[01]x`. Undefined when it says more than a pattern can. Pure. */
export function toKeys(digits: string): string | undefined {
  const expression = /^\/(.*)\/$/.exec(digits)?.[1];
  const keys =
    expression === undefined
      ? digits.replace(/[^0-9*#]/g, "!")
      : fromExpression(withoutAnchors(expression));
  const isKeys = /^(?:[0-9*#x]|\[(?:\d(?:-\d)?)+\])+$/.test(keys);
  return isKeys && keys.length <= 24 ? keys : undefined;
}

/** Brackets around the whole only mark what is handed on. */
function withoutAnchors(expression: string): string {
  const bare = expression.replace(/^\^/, "").replace(/\$$/, "");
  const inner = /^\(([^()|]*)\)$/.exec(bare)?.[1] ?? bare;
  return inner.replace(/^\^/, "").replace(/\$$/, "");
}

const token = /\\d|\\\*|\\#|\[(?:\d(?:-\d)?)+\]|[0-9#]/y;

function fromExpression(expression: string): string {
  let keys = "";
  let at = 0;
  while (at < expression.length) {
    token.lastIndex = at;
    const found = token.exec(expression)?.[0];
    if (found === undefined) return "!";
    at += found.length;
    const times = /^\{(\d{1,2})\}/.exec(expression.slice(at));
    at += times?.[0].length ?? 0;
    keys += toKey(found).repeat(Number(times?.[1] ?? 1));
  }
  return keys;
}

function toKey(found: string): string {
  if (found === "\\d" || found === "[0-9]") return "x";
  return found.startsWith("\\") ? found.slice(1) : found;
}
