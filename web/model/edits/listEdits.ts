import { readAt } from "./atPath";
import { withAt, type Edit } from "./edit";
import { placeName } from "./placeName";

/** Lists that may not be empty: their last element stays. */
const neverEmpty: readonly string[] = ["cases", "parts", "to", "by", "languages"];

/** Lists that are not there at all without an element. */
const goneWhenEmpty: readonly string[] = ["door", "page.leaveOut"];

/** Puts something at the end of a list. */
export function addElement(path: string, element: unknown): Edit {
  return (document) => {
    const list = listAt(document, path);
    return {
      document: withAt(document, path, [...list, element]),
      sentence: { did: "added", what: placeName(document, path) },
      path: `${path}.${list.length}`,
    };
  };
}

/** Takes an element out of a list, unless the list may not be without. */
export function removeElement(path: string, index: number): Edit {
  return (document) => {
    const list = listAt(document, path);
    const left = list.filter((_element, place) => place !== index);
    const isKept = left.length === 0 && mayNotBeEmpty(path);
    return {
      document: isKept
        ? document
        : withAt(
            document,
            path,
            left.length === 0 && goneWhenEmpty.includes(path) ? undefined : left,
          ),
      sentence: { did: "removed", what: placeName(document, path) },
      path: left.length === 0 ? path : `${path}.${Math.min(index, left.length - 1)}`,
    };
  };
}

/** Puts an element one place further up (-1) or down (1). */
export function moveElement(path: string, index: number, by: -1 | 1): Edit {
  return (document) => {
    const list = listAt(document, path);
    const to = index + by;
    const isThere = index in list && to in list;
    return {
      document: isThere
        ? withAt(document, path, list.with(index, list[to]).with(to, list[index]))
        : document,
      sentence: { did: "moved", what: placeName(document, path) },
      path: `${path}.${isThere ? to : index}`,
    };
  };
}

/** True where the form wants at least one element. */
export function mayNotBeEmpty(path: string): boolean {
  return neverEmpty.includes(path.slice(path.lastIndexOf(".") + 1));
}

function listAt(document: unknown, path: string): readonly unknown[] {
  const list = readAt(document, path);
  return Array.isArray(list) ? list : [];
}
