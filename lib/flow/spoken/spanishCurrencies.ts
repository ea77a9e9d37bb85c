import type { CountedNoun, Currency } from "./spokenLanguage";

/** Currencies by ISO 4217 code; a region's own peso needs no country's name. */
export function spanishCurrencies(region: string): Readonly<Record<string, Currency>> {
  const centimo = masculine("céntimo", "céntimos");
  const centavo = masculine("centavo", "centavos");
  const isMexican = region === "MX";
  return {
    EUR: { unit: masculine("euro", "euros"), hundredth: centimo },
    USD: { unit: masculine("dólar", "dólares"), hundredth: centavo },
    GBP: {
      unit: { ...masculine("libra", "libras"), agreement: "feminine" },
      hundredth: masculine("penique", "peniques"),
    },
    CHF: { unit: masculine("franco suizo", "francos suizos"), hundredth: centimo },
    CAD: { unit: masculine("dólar canadiense", "dólares canadienses"), hundredth: centavo },
    AUD: { unit: masculine("dólar australiano", "dólares australianos"), hundredth: centavo },
    MXN: {
      unit: isMexican ? masculine("peso", "pesos") : masculine("peso mexicano", "pesos mexicanos"),
      hundredth: centavo,
    },
  };
}

function masculine(one: string, many: string): CountedNoun {
  return { one, many, agreement: "masculine", afterMillions: `de ${many}` };
}
