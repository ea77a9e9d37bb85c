/** The lines of the signs that tools have, on a field of 20 by 20. */
export const toolLines = {
  remove: "M5.5 5.5l9 9M14.5 5.5l-9 9",
  up: "M10 15V5M5.5 9.5 10 5l4.5 4.5",
  down: "M10 5v10M5.5 10.5 10 15l4.5-4.5",
  add: "M10 5v10M5 10h10",
  undo: "M8 5 4 9l4 4M4.5 9H12a4 4 0 0 1 0 8H9",
  keys: "M3 6h14v8H3zM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M6.5 11.5h7",
  redo: "M12 5l4 4-4 4M15.500 9H8a4 4 0 0 0 0 8h3",
} as const;
