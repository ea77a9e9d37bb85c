import type { Flow, FlowNode } from "../../../lib/flow/document/flow";
import { findFirstLanguage } from "../../../lib/flow/document/languageIn";
import { localized } from "../../../lib/flow/document/localized";
import { writtenExits } from "../../../lib/flow/steps/exits";
import { sayExit } from "../../../lib/flow/steps/sayExit";
import { stepType } from "../../../lib/flow/steps/index";
import { placeKey, type To } from "../../../lib/flow/steps/place";
import { sayTarget } from "../../../lib/ivr/lines/sayTarget";

/** A way out of a step: what makes a call take it, and the step it leads to, or the word that says where. */
export type PictureWay = Readonly<{ when: string; to: string } | { when: string; word: string }>;

/** What a step is there for, as far as its colour tells. */
export type StepRole = "asks" | "connects" | "records" | "ends" | "other";

/** A step as it is drawn. */
export type PictureStep = Readonly<{
  key: string;
  title: string;
  /** Its type, and what it is about: `transfer to sales`. */
  kind: string;
  role: StepRole;
  ways: readonly PictureWay[];
}>;

/** A flow as it is drawn, its first step first. */
export type FlowPicture = Readonly<{
  name: string;
  steps: readonly PictureStep[];
  /** What is true in every step, such as `0 operator`. */
  everywhere: readonly string[];
}>;

/** What there is to draw of a flow: the ways that its document names. Pure. */
export function flowPicture(flow: Flow): FlowPicture {
  const keys = [flow.entry, ...Object.keys(flow.nodes).filter((key) => key !== flow.entry)];
  const globals = Object.entries(flow.globals ?? {}).map(
    ([key, action]) => `${key} ${typeof action === "string" ? action : action.go}`,
  );
  return {
    name: flow.name,
    everywhere: flow.onError === undefined ? globals : [...globals, `error ${flow.onError}`],
    steps: keys.flatMap((key) => {
      const node = flow.nodes[key];
      if (node === undefined) return [];
      const about = aboutWords(node);
      return [
        {
          key,
          title: node.title ?? key,
          kind: about === "" ? node.type : `${node.type} ${about}`,
          role: roleOf(node),
          ways: waysOf(flow, node),
        },
      ];
    }),
  };
}

function roleOf(node: FlowNode): StepRole {
  const { asks, targets, records, ends } = stepType(node);
  if (asks !== undefined) return "asks";
  if (targets !== undefined) return "connects";
  if (records !== undefined) return "records";
  return ends === true ? "ends" : "other";
}

/** Ways to the same place are one, unless keys tell them apart. */
function waysOf(flow: Flow, node: FlowNode): readonly PictureWay[] {
  const byPlace = new Map<string, { to: To; whens: string[] }>();
  for (const exit of writtenExits(node, flow).filter(({ isNever }) => isNever !== true)) {
    const label = optionLabel(flow, node, exit.path);
    const id = label === undefined ? placeKey(exit.to) : exit.path;
    const known = byPlace.get(id) ?? { to: exit.to, whens: [] };
    known.whens.push(`${sayExit(exit)} ${label ?? partWords(node, exit.path)}`.trim());
    byPlace.set(id, known);
  }
  return [...byPlace.values()].map(({ to, whens }) => {
    const when = whens.join(", ") === "next" ? "" : whens.join(", ");
    return to.type === "node" ? { when, to: to.node } : { when, word: placeKey(to) };
  });
}

/** What the option behind a way is called; undefined for ways that are no option's. */
function optionLabel(flow: Flow, node: FlowNode, path: string): string | undefined {
  const index = /^options\.(\d+)\.next$/.exec(path)?.[1];
  if (index === undefined) return undefined;
  const label = stepType(node).choices?.(node).options[Number(index)]?.label;
  const language = findFirstLanguage(flow);
  return label === undefined ? "" : localized(label, language, language);
}

/** How many calls take a part. */
function partWords(node: FlowNode, path: string): string {
  const index = /^parts\.(\d+)\.next$/.exec(path)?.[1];
  const part = index === undefined ? undefined : stepType(node).parts?.(node)[Number(index)];
  return part === undefined ? "" : `(${part.percent} %)`;
}

function aboutWords(node: FlowNode): string {
  const { calls, targets } = stepType(node);
  const called = calls?.(node);
  if (called !== undefined) return `to the flow ${called.flow}`;
  if (targets !== undefined) {
    return `to ${targets(node)
      .map(({ target }) => sayTarget(target))
      .join(", ")}`;
  }
  return "mailbox" in node ? `for ${node.mailbox}` : "";
}
