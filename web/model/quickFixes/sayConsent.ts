import { setValue } from "../edits/setValue";
import { fixing, type FindFixes } from "./quickFix";

/** The usual sentence, where there is one in the language; others are written by people. */
const sentences: Readonly<Record<string, string>> = {
  de: "Ihre Nachricht wird aufgezeichnet, damit wir Ihr Anliegen bearbeiten können.",
  en: "Your message will be recorded so that we can deal with your request.",
  es: "Su mensaje se grabará para que podamos atender su solicitud.",
  fr: "Votre message sera enregistré afin que nous puissions traiter votre demande.",
};

/** Says before every recording that and why it is made. */
export const sayConsent: FindFixes = (_problem, { flow }) => {
  const said = flow.languages.flatMap((language) => {
    const sentence = sentences[language.split("-")[0] ?? language];
    return sentence === undefined ? [] : [[language, sentence] as const];
  });
  return said.length === 0
    ? []
    : [
        {
          name: "sayConsent",
          what: "",
          edit: fixing(setValue("privacy.consentPrompt", Object.fromEntries(said))),
        },
      ];
};
