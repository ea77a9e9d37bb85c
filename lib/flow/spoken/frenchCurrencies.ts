import type { CountedNoun, Currency } from "./spokenLanguage";

/** Currencies by ISO 4217 code; a region's own franc or dollar needs no country's name. */
export function frenchCurrencies(region: string): Readonly<Record<string, Currency>> {
  const centime = masculine("centime", "centimes");
  const cent = masculine("cent", "cents");
  const dollar = masculine("dollar", "dollars");
  const american = masculine("dollar américain", "dollars américains");
  const canadian = masculine("dollar canadien", "dollars canadiens");
  const swiss = masculine("franc suisse", "francs suisses");
  return {
    EUR: {
      unit: { ...masculine("euro", "euros"), afterMillions: "d'euros" },
      hundredth: centime,
    },
    USD: { unit: region === "CA" ? american : dollar, hundredth: cent },
    GBP: {
      unit: { ...masculine("livre sterling", "livres sterling"), agreement: "feminine" },
      hundredth: masculine("penny", "pence"),
    },
    CHF: { unit: region === "CH" ? masculine("franc", "francs") : swiss, hundredth: centime },
    CAD: { unit: region === "CA" ? dollar : canadian, hundredth: cent },
    AUD: { unit: masculine("dollar australien", "dollars australiens"), hundredth: cent },
  };
}

function masculine(one: string, many: string): CountedNoun {
  return { one, many, agreement: "masculine", afterMillions: `de ${many}` };
}
