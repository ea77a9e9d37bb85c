import { useEffect, useRef } from "preact/hooks";
import { focusFirst, focusOnceDrawn } from "../ui/focusOnceDrawn";
import type { Pane } from "./PaneTabs";

type FlowKeys = Readonly<{
  setPane: (pane: Pane) => void;
  dial: () => void;
  /** Goes on to what is still to do: 1 to the next, -1 to the one before; absent for those who can do nothing about it. */
  goToProblem?: (by: 1 | -1) => void;
  listKeys: () => void;
}>;

type Part = Readonly<{
  within: string;
  /** What of it has the focus first. */
  first: readonly string[];
  pane?: Pane;
}>;

/** The parts of the screen in the order that F6 goes through them. */
const parts: readonly Part[] = [
  { within: ".pane.steps", first: ['[role="treeitem"][tabindex="0"]'], pane: "steps" },
  {
    within: ".pane.details",
    first: [".fields :is(input, textarea, select)", ".testList button", "button", "article"],
    pane: "details",
  },
  { within: ".pane.phonePane", first: [".dial", ".heard", "button"], pane: "phone" },
  { within: ".problems", first: ["summary"] },
];

/** Does what keys of the keyboard are for on the screen of a flow. Keys that write something do so everywhere but in the steps and in the phone. */
export function useFlowKeys(keys: FlowKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (document.querySelector("dialog[open]") !== null) return;
      const does = deedOf(event, latest.current);
      if (does === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      does();
    };
    // Before the outline, in which letters find steps.
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, []);
}

function deedOf(event: KeyboardEvent, keys: FlowKeys): (() => void) | undefined {
  const { key, shiftKey, ctrlKey, metaKey, altKey, target } = event;
  if (altKey) return undefined;
  if (ctrlKey || metaKey) {
    if (key === "Enter") return keys.dial;
    return key.toLowerCase() === "k" ? () => findStep(keys) : undefined;
  }
  const by = shiftKey ? -1 : 1;
  if (key === "F6") return () => goToPart(by, keys);
  const { goToProblem } = keys;
  if (key === "F8" && goToProblem !== undefined) return () => goToProblem(by);
  const isWriting = target instanceof Element && target.matches("input, textarea, select");
  const isPlain = target instanceof Element && target.closest(".tree, .phone") !== null;
  return key === "?" && isPlain && !isWriting ? keys.listKeys : undefined;
}

function findStep({ setPane }: FlowKeys): void {
  setPane("steps");
  focusOnceDrawn(() => focusFirst([".find"]));
}

function goToPart(by: 1 | -1, { setPane }: FlowKeys): void {
  const at = parts.findIndex(
    ({ within }) => document.activeElement?.closest(within) instanceof Element,
  );
  const before = at === -1 && by === -1 ? 0 : at;
  // What this screen has not, or hides, is passed by.
  const goOn = (place: number, left: number) => {
    const next = parts[(place + parts.length) % parts.length];
    if (next === undefined || left === 0) return;
    const { within, first, pane } = next;
    // A narrow window shows one part at a time.
    if (pane !== undefined && document.querySelector(within) !== null) setPane(pane);
    focusOnceDrawn(() => {
      // A part that has nothing yet takes the focus itself.
      const isThere = focusFirst([...first.map((one) => `${within} ${one}`), within]);
      if (!isThere) goOn(place + by, left - 1);
      return true;
    });
  };
  goOn(before + by, parts.length);
}
