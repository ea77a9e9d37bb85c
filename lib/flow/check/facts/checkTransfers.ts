import type { Flow, FlowNode } from "../../document/flow";
import type { FlowProblem } from "../flowProblem";
import { exits } from "../../steps/exits";
import { stepType } from "../../steps/index";
import type { CheckSubject } from "../checkSubject";
import { warning } from "../flowProblem";
import { nodeName } from "../stepName";

/** A caller whom nobody answers is told so and helped on, and who records is told that. */
export function checkTransfers({ flow, bindings }: CheckSubject): readonly FlowProblem[] {
  const people = Object.values(bindings.people ?? {});
  const hasExtensions = people.some(({ extension }) => extension !== undefined);
  return [
    ...(flow.operator !== undefined && "voicemail" in flow.operator
      ? consent(flow, "operator", "The operator's mailbox")
      : []),
    ...Object.entries(flow.nodes).flatMap(([key, node]): readonly FlowProblem[] => {
      const at = `nodes.${key}`;
      const name = nodeName(key, node);
      const type = stepType(node);
      const recorded = type.records?.(node);
      const extensions = type.choices?.(node).dialExtension;
      return [
        ...transferProblems(flow, at, name, node),
        ...(recorded === undefined || recorded.consent !== undefined
          ? []
          : consent(flow, at, name)),
        ...(extensions === undefined || hasExtensions
          ? []
          : [
              warning(
                "noExtensions",
                `${at}.dialExtension`,
                `${name} takes extensions, but nobody in the bindings has one. Give them there, or leave this out.`,
                { step: name },
              ),
            ]),
        ...(type.people === undefined || people.length > 0
          ? []
          : [
              warning(
                "nobodyListed",
                at,
                `${name} looks for people, but the bindings name nobody. Add them there.`,
                { step: name },
              ),
            ]),
      ];
    }),
  ];
}

function transferProblems(
  flow: Flow,
  at: string,
  name: string,
  node: FlowNode,
): readonly FlowProblem[] {
  const targets = stepType(node).targets?.(node);
  if (targets === undefined) return [];
  const mailbox = targets.findIndex(({ target }) => "voicemail" in target);
  if (mailbox < 0) {
    const isDefault = exits(node, flow).every(
      (exit) => exit.isDefault || !["noAnswer", "failed"].includes(exit.name),
    );
    return isDefault
      ? [
          warning(
            "noFallback",
            at,
            `${name} does not say what happens when nobody answers: callers would hear that nobody is there, and a goodbye. Let “noAnswer” or “failed” lead to a message or to somebody else.`,
            { step: name },
          ),
        ]
      : [];
  }
  const left = targets.length - 1 - mailbox;
  return [
    ...consent(flow, `${at}.to.${mailbox}`, name),
    ...(left > 0
      ? [
          warning(
            "neverTried",
            `${at}.to.${mailbox + 1}`,
            `${name} never tries what comes after its mailbox: a message can always be left. Put the mailbox last.`,
            { step: name },
            [`${at}.to.${mailbox}`],
          ),
        ]
      : []),
  ];
}

function consent(flow: Flow, path: string, name: string): readonly FlowProblem[] {
  if (flow.privacy?.consentPrompt !== undefined) return [];
  return [
    warning(
      "noConsent",
      path,
      `${name} records callers without telling them. Say so in “consent” of the step, or in “consentPrompt” of the flow's privacy. Microsoft's terms and the law may ask for it.`,
      { step: name },
    ),
  ];
}
