import type { Flow } from "../../document/flow";
import type { FlowProblem } from "../flowProblem";
import { matchKeys, measurePattern, doPatternsOverlap } from "../../keys/keyPattern";
import { stepType } from "../../steps/index";
import type { Choices } from "../../steps/stepType";
import type { CheckSubject } from "../checkSubject";
import { error, warning } from "../flowProblem";
import { nodeName } from "../stepName";
import { count, list, quote } from "../words";

/** More than so many choices are forgotten before the last is heard. */
const mostOptions = 5;

/** Each choice of a menu can be made, by keys of its own. */
export function checkMenus({ flow }: CheckSubject): readonly FlowProblem[] {
  return Object.entries(flow.nodes).flatMap(([key, node]) => {
    const menu = stepType(node).choices?.(node);
    return menu === undefined ? [] : menuProblems(flow, `nodes.${key}`, nodeName(key, node), menu);
  });
}

function menuProblems(flow: Flow, at: string, name: string, menu: Choices): readonly FlowProblem[] {
  const visible = menu.options.filter(({ hidden }) => hidden !== true).length;
  const { dialExtension } = menu;
  return [
    ...(menu.options.length === 0 && dialExtension === undefined
      ? [
          error("noOptions", `${at}.options`, `${name} offers nothing to choose. Add an option.`, {
            step: name,
          }),
        ]
      : []),
    ...(visible > mostOptions
      ? [
          warning(
            "manyOptions",
            `${at}.options`,
            `${name} offers ${count(visible, "option")}; callers remember ${mostOptions} at most. Divide it into two menus, or hide what few need.`,
            { step: name, options: visible, most: mostOptions },
          ),
        ]
      : []),
    ...impossibleKeys(at, name, menu),
    ...sameKeys(at, name, menu),
    ...hiddenGlobals(flow, at, name, menu),
    ...(dialExtension !== undefined && dialExtension.length[0] > dialExtension.length[1]
      ? [
          error(
            "wrongLength",
            `${at}.dialExtension.length`,
            `${name} takes extensions of at least ${dialExtension.length[0]} and at most ${dialExtension.length[1]} digits. Put the smaller number first.`,
            {
              step: name,
              least: dialExtension.length[0],
              most: dialExtension.length[1],
            },
          ),
        ]
      : []),
  ];
}

function impossibleKeys(at: string, name: string, menu: Choices): readonly FlowProblem[] {
  return menu.options.flatMap(({ keys }, index) =>
    /\[(?:[^\]]*)\]/.test(keys) && hasEmptyRange(keys)
      ? [
          error(
            "wrongKeys",
            `${at}.options.${index}.keys`,
            `The keys ${quote(keys)} of ${name} cannot be typed: a range goes from the smaller to the greater digit, as in [1-5].`,
            { step: name, keys },
          ),
        ]
      : [],
  );
}

function hasEmptyRange(keys: string): boolean {
  return [...keys.matchAll(/(\d)-(\d)/g)].some(([, from = "", to = ""]) => from > to);
}

/** Of two options for the same keys the first is taken, unless it has a condition that may not hold. */
function sameKeys(at: string, name: string, menu: Choices): readonly FlowProblem[] {
  const byLength = new Map<number, { keys: string; index: number }[]>();
  return menu.options.flatMap((option, index) => {
    const length = measurePattern(option.keys);
    const earlier = byLength.get(length) ?? [];
    byLength.set(length, earlier);
    const taken = earlier.find(({ keys }) => doPatternsOverlap(keys, option.keys));
    if (option.when === undefined) earlier.push({ keys: option.keys, index });
    if (taken === undefined) return [];
    const what =
      taken.keys === option.keys
        ? `has two options for the keys ${quote(option.keys)}`
        : `has options for the keys ${quote(taken.keys)} and ${quote(option.keys)}, which can both be meant by the same keys`;
    return [
      error(
        "sameKeys",
        `${at}.options.${index}.keys`,
        `${name} ${what}: a caller would always get the first (option ${taken.index + 1}). Give option ${index + 1} other keys.`,
        { step: name, keys: option.keys, other: taken.index + 1 },
        [`${at}.options.${taken.index}.keys`],
      ),
    ];
  });
}

function hiddenGlobals(
  flow: Flow,
  at: string,
  name: string,
  menu: Choices,
): readonly FlowProblem[] {
  const globals = Object.keys(flow.globals ?? {});
  return menu.options.flatMap(({ keys }, index) => {
    const hidden = globals.filter((key) => matchKeys(keys, key) !== "none");
    return hidden.length === 0
      ? []
      : [
          warning(
            "hidesGlobal",
            `${at}.options.${index}.keys`,
            `In ${name}, the key ${list(hidden.map(quote))} chooses option ${index + 1} and not what it does everywhere else. Give the option another key if that is not meant.`,
            { step: name, keys: hidden, option: index + 1 },
            hidden.map((key) => `globals.${key}`),
          ),
        ];
  });
}
