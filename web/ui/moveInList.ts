/** A key that was pressed, and what was held with it. */
type PressedKey = Readonly<{ key: string; altKey: boolean; ctrlKey: boolean; metaKey: boolean }>;

/** What a key means in a field with a list of choices: a place in the list, or to open it, to take the place it is at, or to close it; nothing for keys that write. `place` is undefined while the list is closed, and -1 while nothing in it is active. Pure. */
export function moveInList(
  { key, altKey, ctrlKey, metaKey }: PressedKey,
  count: number,
  place: number | undefined,
): number | "open" | "take" | "close" | undefined {
  if (ctrlKey || metaKey) return undefined;
  if (place === undefined) {
    return ["ArrowDown", "ArrowUp", "Enter"].includes(key) ? "open" : undefined;
  }
  if (key === "Escape" || (altKey && key === "ArrowUp")) return "close";
  if (key === "Enter") return "take";
  if (count === 0) return undefined;
  if (key === "ArrowDown") return (place + 1) % count;
  if (key === "ArrowUp") return place <= 0 ? count - 1 : place - 1;
  if (key === "PageDown") return Math.min(Math.max(place, 0) + page, count - 1);
  if (key === "PageUp") return Math.max(place - page, 0);
  return undefined;
}

const page = 8;
