import { checkFlowForCallers } from "../../lib/flow/check/checkFlowForCallers";
import { flowTemplates, type FlowTemplate } from "../../web/model/flowTemplates";
import { boundWords } from "../../web/words/boundWords";

const bindings = {
  schema: "bindings/v1",
  mailboxes: { office: { name: "Office" } },
} as const;
const texts = { en: boundWords.en.template, de: boundWords.de.template };
const names = Object.keys(flowTemplates) as FlowTemplate[];
const all = names.flatMap((template) =>
  (["en", "de"] as const).map((language) => ({ template, language })),
);

describe("flowTemplates", () => {
  test.each(all)("has nothing to mend in $template, $language", ({ template, language }) => {
    const flow = flowTemplates[template]({
      key: "fresh",
      name: "Fresh",
      timeZone: "Europe/Berlin",
      language,
      texts,
      mailbox: "office",
    });
    const { problems } = checkFlowForCallers(flow, { bindings, flows: {}, today: "2026-11-29" });
    // To whom callers come is what those who begin with a mere menu have still to say.
    const still = template === "mailbox" ? [] : ["nobody"];
    expect(problems.map(({ code }) => code)).toEqual(still);
  });
});
