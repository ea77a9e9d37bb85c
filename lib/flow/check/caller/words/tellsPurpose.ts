/** Words by which a text says what comes next is for, by the first part of a language's tag. */
const openers: Readonly<Record<string, string>> = {
  en: "for|to|if|when|once|after|otherwise|else|should|would|need|want|have",
  de: "für|um|wenn|falls|sonst|andernfalls|möchten|wollen|haben|sind|brauchen|bei|zum|zur|damit|nach",
  fr: "pour|si|en cas|sinon|afin|lorsque|quand|après",
  es: "para|si|en caso|cuando|después|de lo contrario",
};

/** True where the words before a key tell what it is for. */
export function tellsPurpose(lead: string, language: string): boolean {
  const words = openers[language.split("-")[0] ?? language];
  return words !== undefined && new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu").test(lead);
}
