import type { CountedNoun, Currency } from "./spokenLanguage";

/** Currencies by ISO 4217 code; a region's own dollar needs no country's name. */
export function englishCurrencies(region: string): Readonly<Record<string, Currency>> {
  const dollar = (country: string, home: readonly string[]): Currency => ({
    unit: noun(home.includes(region) ? "dollar" : `${country} dollar`),
    hundredth: noun("cent"),
  });
  const foreign = ["CA", "AU", "NZ", "SG", "HK"];
  return {
    EUR: { unit: noun("euro"), hundredth: noun("cent") },
    USD: foreign.includes(region)
      ? dollar("US", [])
      : { unit: noun("dollar"), hundredth: noun("cent") },
    GBP: { unit: noun("pound"), hundredth: noun("penny", "pence") },
    CHF: { unit: noun("Swiss franc"), hundredth: noun("centime") },
    CAD: dollar("Canadian", ["CA"]),
    AUD: dollar("Australian", ["AU"]),
  };
}

function noun(one: string, many = `${one}s`): CountedNoun {
  return { one, many, agreement: "alone" };
}
