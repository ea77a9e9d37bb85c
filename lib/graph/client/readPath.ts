/** The segments of an address, with texts in place of a path's names. */
export type FillPath = (find: (name: string) => string) => string[];

/** Reads a path as Graph's documents write it, once for all requests: names stand in braces. Pure. */
export function readPath(path: string): FillPath {
  const segments = path.split("/").map(readSegment);
  return (find) => segments.map((fill) => fill(find));
}

function readSegment(segment: string): (find: (name: string) => string) => string {
  const parts = segment.split(/\{(\w+)\}/);
  if (parts.length === 1) return () => segment;
  // Names lie between texts.
  return (find) => parts.map((part, at) => (at % 2 === 0 ? part : find(part))).join("");
}
