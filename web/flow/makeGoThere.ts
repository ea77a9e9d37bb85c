import type { Flow } from "../../lib/flow/document/flow";
import { stepType } from "../../lib/flow/steps/index";
import { stepOfPath } from "../model/edits/placeName";
import { focusOnceDrawn } from "../ui/focusOnceDrawn";

/** Makes what leads to the field of a path: it opens its step and what that is folded into, and puts the focus there. */
export function makeGoThere(
  flow: Flow,
  open: (step: string | undefined) => void,
  openTest: (index: number) => void,
  openDoor: () => void,
): (path: string) => void {
  return (path) => {
    const test = /^tests\.(\d+)/.exec(path)?.[1];
    const step = stepOfPath(path) ?? stepUsing(flow, path);
    if (path.split(".")[0] === "door") openDoor();
    else if (test !== undefined) openTest(Number(test));
    else if (step === undefined || Object.hasOwn(flow.nodes, step)) open(step);
    // The form of another step is drawn with this change, a part that loads later.
    focusOnceDrawn(() => focusField(path));
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
