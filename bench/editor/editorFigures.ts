import { figure, type Figure } from "../figure";
import type { Paints } from "./measurePaints";
import type { Typing } from "./measureTyping";

type Measured = Readonly<{ paints: Paints; typing: Typing; outline: number }>;

/** What was measured of the editor, against what was promised. */
export function editorFigures({ paints, typing, outline }: Measured): readonly Figure[] {
  return [...paintFigures(paints), ...typingFigures(typing), outlineFigure(outline)];
}

function paintFigures({ list, flow }: Paints): readonly Figure[] {
  const paint = (name: string, what: string, value: number, bound?: number) =>
    figure({
      name,
      what,
      value,
      unit: "ms",
      basis: "wall time",
      ...(bound === undefined ? {} : { budget: atMost(bound) }),
    });
  return [
    paint("editorListPaint", "first paint of the list of flows", list.asIs.first, 800),
    paint("editorListPaintSlowed", "the same, CPU slowed 4x", list.slowed.first, 2000),
    paint("editorListReadable", "until the list can be read", list.asIs.readable),
    paint("editorFlowPaint", "first paint of the clinic's flow", flow.asIs.first, 800),
    paint("editorFlowPaintSlowed", "the same, CPU slowed 4x", flow.slowed.first, 2000),
    paint("editorFlowReadable", "until its steps can be read", flow.asIs.readable),
    paint("editorFlowReadableSlowed", "the same, CPU slowed 4x", flow.slowed.readable),
  ];
}

function typingFigures(typing: Typing): readonly Figure[] {
  const { keyFolded, keyUnfolded, problems, check, heap } = typing;
  const shared = { unit: "ms", basis: "wall time" } as const;
  return [
    figure({
      ...shared,
      name: "editorKey",
      what: "a key until it is painted, 500 steps",
      value: keyFolded.median,
      budget: atMost(100),
    }),
    figure({ ...shared, name: "editorKeyP95", what: "the same, P95", value: keyFolded.p95 }),
    figure({
      ...shared,
      name: "editorKeyUnfolded",
      what: "the same with all steps unfolded",
      value: keyUnfolded.median,
      budget: atMost(250),
    }),
    figure({
      ...shared,
      name: "editorKeyUnfoldedP95",
      what: "the same, P95",
      value: keyUnfolded.p95,
    }),
    figure({
      ...shared,
      name: "editorProblems",
      what: "a change until what is to mend is shown, 150 ms of it pause",
      value: problems,
      budget: atMost(400),
    }),
    figure({
      ...shared,
      name: "editorCheck",
      what: "a check in the worker, there and back, 500 steps",
      value: check,
      budget: atMost(200),
    }),
    figure({
      name: "editorHeap",
      what: "the page's heap, 500 steps",
      value: heap,
      unit: "MB",
      basis: "memory",
      budget: atMost(60),
    }),
  ];
}

function outlineFigure(value: number): Figure {
  return figure({
    name: "editorOutline",
    what: "finding where each of 500 steps stands",
    value,
    unit: "ms",
    basis: "cpu time",
    budget: atMost(50),
  });
}

function atMost(bound: number) {
  return { of: "value", limit: "atMost", bound } as const;
}
