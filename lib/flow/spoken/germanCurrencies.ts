import type { CountedNoun, Currency } from "./spokenLanguage";

/** Currencies by ISO 4217 code; in Switzerland a franc needs no country's name. */
export function germanCurrencies(region: string): Readonly<Record<string, Currency>> {
  const isAtHome = region === "CH" || region === "LI";
  return {
    EUR: { unit: noun("Euro"), hundredth: noun("Cent") },
    USD: { unit: noun("Dollar"), hundredth: noun("Cent") },
    GBP: { unit: noun("Pfund"), hundredth: noun("Penny", "Pence") },
    CHF: { unit: noun(isAtHome ? "Franken" : "Schweizer Franken"), hundredth: noun("Rappen") },
    CAD: { unit: noun("kanadischer Dollar", "kanadische Dollar"), hundredth: noun("Cent") },
    AUD: { unit: noun("australischer Dollar", "australische Dollar"), hundredth: noun("Cent") },
    SEK: { unit: crown("schwedische"), hundredth: noun("Öre") },
    NOK: { unit: crown("norwegische"), hundredth: noun("Öre") },
    DKK: { unit: crown("dänische"), hundredth: noun("Öre") },
  };
}

function noun(one: string, many = one): CountedNoun {
  return { one, many, agreement: "masculine" };
}

function crown(country: string): CountedNoun {
  return { one: `${country} Krone`, many: `${country} Kronen`, agreement: "feminine" };
}
