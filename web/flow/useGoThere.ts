import { useEffect, useState } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import { stepType } from "../../lib/flow/steps/index";
import { stepOfPath } from "../model/edits/placeName";

/** Leads to the field of a path: opens its step and what it is folded into, and puts the focus there. */
export function useGoThere(
  flow: Flow,
  open: (step: string | undefined) => void,
  openTest: (index: number) => void,
  openDoor: () => void,
): (path: string) => void {
  const [wanted, setWanted] = useState<Readonly<{ path: string }>>();
  useEffect(() => {
    if (wanted === undefined) return undefined;
    // The form of another step is drawn with the next change of the address, a part that loads later still.
    return onceDrawn(() => focusField(wanted.path));
  }, [wanted]);
  return (path) => {
    const test = /^tests\.(\d+)/.exec(path)?.[1];
    const step = stepOfPath(path) ?? stepUsing(flow, path);
    if (path.split(".")[0] === "door") openDoor();
    else if (test !== undefined) openTest(Number(test));
    else if (step === undefined || Object.hasOwn(flow.nodes, step)) open(step);
    setWanted({ path });
  };
}

/** The step whose form holds opening hours. */
function stepUsing(flow: Flow, path: string): string | undefined {
  const [section, name] = path.split(".");
  if (section !== "schedules") return undefined;
  return Object.entries(flow.nodes).find(([, node]) =>
    (stepType(node).names?.(node) ?? []).some(
      (one) => one.kind === "opening hours" && one.name === name,
    ),
  )?.[0];
}

const mostFrames = 120;

/** Tries something with every frame until it succeeds; what is returned gives it up. */
function onceDrawn(does: () => boolean): () => void {
  let frame = 0;
  const next = (left: number) => {
    frame = requestAnimationFrame(() => {
      if (!does() && left > 0) next(left - 1);
    });
  };
  next(mostFrames);
  return () => cancelAnimationFrame(frame);
}

/** False while there is no field of that path, nor one around it. */
function focusField(path: string): boolean {
  const fields = [
    ...document.querySelectorAll<HTMLElement>(
      ".pane.details [data-path], .promptsPane [data-path]",
    ),
  ];
  const at = (field: HTMLElement) => field.dataset["path"] ?? "";
  const above = fields
    .filter((field) => path === at(field) || path.startsWith(`${at(field)}.`))
    .toSorted((one, other) => at(other).length - at(one).length)[0];
  const below = fields.find((field) => at(field).startsWith(`${path}.`));
  const field = above !== undefined && (at(above) === path || below === undefined) ? above : below;
  if (field === undefined) return false;
  for (
    let outer = field.closest("details");
    outer !== null;
    outer = outer.parentElement?.closest("details") ?? null
  ) {
    outer.open = true;
  }
  // A group is reached by its first control.
  const control = field.matches("fieldset")
    ? field.querySelector<HTMLElement>("input, textarea, select")
    : null;
  (control ?? field).focus();
  field.scrollIntoView({ block: "nearest" });
  return true;
}
