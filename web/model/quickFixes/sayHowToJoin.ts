import { readAt } from "../edits/atPath";
import { setValue } from "../edits/setValue";
import { addStep } from "../edits/stepEdits";
import { fixing, type FindFixes } from "./quickFix";

/** The usual words before the id and before the passcode, where there are some in the language. */
const words: Readonly<Record<string, readonly [string, string]>> = {
  de: ["Treten Sie in Teams mit dieser Besprechungs-ID bei:", "Der Kenncode lautet:"],
  en: ["Join the meeting in Teams by this id:", "The passcode is:"],
  es: ["Únase a la reunión en Teams con este identificador:", "El código de acceso es:"],
  fr: ["Rejoignez la réunion dans Teams avec cet identifiant :", "Le code secret est :"],
};

/** Says after a meeting was made how to join it, with the id and the passcode. */
export const sayHowToJoin: FindFixes = ({ path }, { flow }) => {
  const spoken = flow.languages.flatMap((language) => {
    const found = words[language.split("-")[0] ?? language];
    return found === undefined ? [] : [[language, found] as const];
  });
  const node = readAt(flow, path);
  if (spoken.length === 0 || node === undefined) return [];
  const inAll = (place: 0 | 1) =>
    Object.fromEntries(spoken.map(([language, found]) => [language, found[place]]));
  const prompt = [
    { text: inAll(0) },
    { say: "digits", value: { var: "meeting.id" } },
    { text: inAll(1) },
    { say: "letters", value: { var: "meeting.passcode" } },
  ];
  const given = { nameOf: () => "", flow: "" };
  return [
    {
      name: "sayHowToJoin",
      what: "",
      edit: fixing((document) => {
        const added = addStep("say", "How to join", given, `${path}.next`)(document);
        return {
          ...added,
          document: setValue(`${added.path}.prompt`, prompt)(added.document).document,
        };
      }),
    },
  ];
};
