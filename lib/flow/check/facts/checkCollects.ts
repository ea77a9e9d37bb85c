import type { FlowProblem } from "../flowProblem";
import { measureEntry } from "../../keys/parseEntry";
import { pinLength } from "../../keys/pinLength";
import { stepType } from "../../steps/index";
import type { Entry } from "../../steps/stepType";
import { checkPattern } from "./checkPattern";
import type { CheckSubject } from "../checkSubject";
import { error, warning } from "../flowProblem";
import { nodeName } from "../stepName";
import { quote } from "../words";

/** What a caller is asked to type can be typed. */
export function checkCollects({ flow }: CheckSubject): readonly FlowProblem[] {
  return Object.entries(flow.nodes).flatMap(([key, node]) => {
    const entry = stepType(node).entry?.(node);
    return entry === undefined ? [] : entryProblems(`nodes.${key}`, nodeName(key, node), entry);
  });
}

function entryProblems(at: string, name: string, node: Entry): readonly FlowProblem[] {
  return [
    ...lengthProblems(at, name, node),
    ...keyProblems(at, name, node),
    ...rangeProblems(at, name, node),
    ...(node.pattern === undefined ? [] : checkPattern(`${at}.pattern`, name, node.pattern)),
    ...(node.pin !== undefined && node.kind !== "pin"
      ? [
          warning(
            "pinUnused",
            `${at}.pin`,
            `${name} names a PIN to compare with, but asks for something else. Let “kind” be “pin”, or leave the PIN out.`,
            { step: name },
            [`${at}.kind`],
          ),
        ]
      : []),
  ];
}

/** Kinds that are right at one length only. */
const fixedLengths: Readonly<Partial<Record<Entry["kind"], number>>> = {
  date: 8,
  time: 4,
  expiry: 4,
  yesNo: 1,
};

function lengthProblems(at: string, name: string, node: Entry): readonly FlowProblem[] {
  const [least, most] = measureEntry(node);
  if (least > most) {
    const message = `${name} wants at least ${least} and at most ${most} keys. Put the smaller number first.`;
    return [error("wrongLength", `${at}.length`, message, { step: name, least, most })];
  }
  if (node.kind === "pin" && (most < pinLength.least || least > pinLength.most)) {
    const message = `${name} takes ${least} to ${most} keys, but a PIN has ${pinLength.least} to ${pinLength.most}: no entry would ever be right. Leave “length” out.`;
    return [error("wrongLength", `${at}.length`, message, { step: name, least, most })];
  }
  const fixed = fixedLengths[node.kind];
  if (fixed === undefined || (least <= fixed && fixed <= most)) return [];
  return [
    error(
      "wrongLength",
      `${at}.length`,
      `${name} asks for ${node.kind}, which is always ${fixed} keys, but takes ${least} to ${most}: no entry would ever be right. Leave “length” out.`,
      { step: name, least, most, kind: node.kind, fixed },
    ),
  ];
}

function keyProblems(at: string, name: string, node: Entry): readonly FlowProblem[] {
  const { clearKey, terminators = ["#"], confirm } = node;
  const isBoth = clearKey !== undefined && clearKey !== "none" && terminators.includes(clearKey);
  const [yes, no] = [confirm?.yes ?? "1", confirm?.no ?? "2"];
  return [
    ...(isBoth
      ? [
          error(
            "sameKeys",
            `${at}.clearKey`,
            `In ${name}, the key ${quote(clearKey)} both clears the entry and ends it. Choose another one for either.`,
            { step: name, keys: clearKey },
            [`${at}.terminators`],
          ),
        ]
      : []),
    ...(confirm !== undefined && yes === no
      ? [
          error(
            "sameKeys",
            `${at}.confirm`,
            `In ${name}, the key ${quote(yes)} means both yes and no. Choose another one for either.`,
            { step: name, keys: yes },
          ),
        ]
      : []),
  ];
}

function rangeProblems(at: string, name: string, node: Entry): readonly FlowProblem[] {
  const { range, kind } = node;
  if (range === undefined) return [];
  if (fixedLengths[kind] !== undefined) {
    const message = `${name} gives a range, but a range is looked at for numbers only. Leave it out.`;
    return [warning("rangeUnused", `${at}.range`, message, { step: name }, [`${at}.kind`])];
  }
  if (range[0] <= range[1]) return [];
  return [
    error(
      "wrongRange",
      `${at}.range`,
      `${name} takes values from ${range[0]} to ${range[1]}: there are none. Put the smaller number first.`,
      { step: name, least: range[0], most: range[1] },
    ),
  ];
}
