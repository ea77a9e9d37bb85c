import { spokenValue, type SpokenKind } from "../../../lib/flow/spoken/spokenValue";

const say = (kind: SpokenKind, value: string | number | boolean, language = "es", code?: string) =>
  spokenValue(kind, value, language, code).join(" ");

describe("numbers in Spanish", () => {
  it.each([
    [0, "cero"],
    [1, "uno"],
    [2, "dos"],
    [10, "diez"],
    [15, "quince"],
    [16, "dieciséis"],
    [19, "diecinueve"],
    [20, "veinte"],
    [21, "veintiuno"],
    [22, "veintidós"],
    [23, "veintitrés"],
    [25, "veinticinco"],
    [26, "veintiséis"],
    [29, "veintinueve"],
    [30, "treinta"],
    [31, "treinta y uno"],
    [42, "cuarenta y dos"],
    [55, "cincuenta y cinco"],
    [60, "sesenta"],
    [66, "sesenta y seis"],
    [70, "setenta"],
    [77, "setenta y siete"],
    [88, "ochenta y ocho"],
    [99, "noventa y nueve"],
    [100, "cien"],
    [101, "ciento uno"],
    [121, "ciento veintiuno"],
    [200, "doscientos"],
    [500, "quinientos"],
    [555, "quinientos cincuenta y cinco"],
    [700, "setecientos"],
    [900, "novecientos"],
    [999, "novecientos noventa y nueve"],
    [1000, "mil"],
    [1001, "mil uno"],
    [1100, "mil cien"],
    [2026, "dos mil veintiséis"],
    [21_000, "veintiún mil"],
    [21_021, "veintiún mil veintiuno"],
    [31_000, "treinta y un mil"],
    [100_000, "cien mil"],
    [101_000, "ciento un mil"],
    [500_000, "quinientos mil"],
    [1_000_000, "un millón"],
    [1_000_001, "un millón uno"],
    [2_000_000, "dos millones"],
    [21_000_000, "veintiún millones"],
    [100_000_000, "cien millones"],
    [101_000_000, "ciento un millones"],
    [
      999_999_999,
      "novecientos noventa y nueve millones novecientos noventa y nueve mil novecientos noventa y nueve",
    ],
    [-4, "menos cuatro"],
    [3.14, "tres coma catorce"],
    [3.05, "tres coma cero cinco"],
    [0.5, "cero coma cinco"],
  ])("%p is said %p", (value, words) => {
    expect(say("number", value)).toBe(words);
  });

  it("has a decimal point in Mexico", () => {
    expect(say("number", 1.5, "es-MX")).toBe("uno punto cinco");
  });
});

describe("dates and times in Spanish", () => {
  it.each([
    ["2026-11-21", "veintiuno de noviembre de dos mil veintiséis"],
    ["2026-01-01", "uno de enero de dos mil veintiséis"],
    ["2000-02-02", "dos de febrero de dos mil"],
    ["1999-08-31", "treinta y uno de agosto de mil novecientos noventa y nueve"],
    ["1500-12-16", "dieciséis de diciembre de mil quinientos"],
  ])("%s is said %p", (date, words) => {
    expect(say("date", date)).toBe(words);
  });

  it("calls the first of a month primero in America", () => {
    expect([say("date", "2026-01-01", "es-ES"), say("date", "2026-01-01", "es-419")]).toEqual([
      "uno de enero de dos mil veintiséis",
      "primero de enero de dos mil veintiséis",
    ]);
  });

  it.each([
    ["00:00", "las cero horas"],
    ["00:30", "las cero y treinta"],
    ["01:00", "la una"],
    ["01:05", "la una y cinco"],
    ["09:00", "las nueve"],
    ["09:05", "las nueve y cinco"],
    ["12:00", "las doce"],
    ["13:00", "las trece horas"],
    ["14:31", "las catorce y treinta y uno"],
    ["21:00", "las veintiuna horas"],
    ["21:21", "las veintiuna y veintiuno"],
    ["23:59", "las veintitrés y cincuenta y nueve"],
    ["24:00", "las veinticuatro horas"],
  ])("%s is said %p", (time, words) => {
    expect(say("time", time)).toBe(words);
  });
});

describe("money in Spanish", () => {
  it.each([
    [0, "EUR", "cero euros"],
    [1, "EUR", "un euro"],
    [21, "EUR", "veintiún euros"],
    [31, "EUR", "treinta y un euros"],
    [101, "EUR", "ciento un euros"],
    [12.5, "EUR", "doce euros con cincuenta céntimos"],
    [1.01, "EUR", "un euro con un céntimo"],
    [0.21, "EUR", "veintiún céntimos"],
    [1_000_000, "EUR", "un millón de euros"],
    [1_000_000.5, "EUR", "un millón de euros con cincuenta céntimos"],
    [1_000_001, "EUR", "un millón un euros"],
    [1, "GBP", "una libra"],
    [21, "GBP", "veintiuna libras"],
    [31, "GBP", "treinta y una libras"],
    [200, "GBP", "doscientas libras"],
    [551, "GBP", "quinientas cincuenta y una libras"],
    [21_000, "GBP", "veintiún mil libras"],
    [200_000, "GBP", "doscientas mil libras"],
    [200_000_000, "GBP", "doscientos millones de libras"],
    [3.01, "GBP", "tres libras con un penique"],
    [2, "USD", "dos dólares"],
    [1.5, "USD", "un dólar con cincuenta centavos"],
    [4, "CHF", "cuatro francos suizos"],
    [4, "MXN", "cuatro pesos mexicanos"],
    [-1, "EUR", "menos un euro"],
    [1.5, "PLN", "uno coma cincuenta P L N"],
  ])("%p in %s is said %p", (value, currency, words) => {
    expect(say("money", value, "es", currency)).toBe(words);
  });

  it("names the peso without its country in Mexico", () => {
    expect(say("money", 1, "es-MX", "MXN")).toBe("un peso");
  });
});

describe("phone numbers, codes and letters in Spanish", () => {
  it.each([
    [
      "phone",
      "+34612345678",
      ["más", "tres cuatro", "seis", "uno dos", "tres cuatro", "cinco seis", "siete ocho"],
    ],
    ["digits", "471", ["cuatro", "siete uno"]],
    ["letters", "Ñandú", ["Ñ", "A", "N", "D", "U con tilde"]],
    ["letters", "*#", ["asterisco", "almohadilla"]],
    ["digits", true, ["sí"]],
    ["digits", false, ["no"]],
  ] as const)("as %s, %p is said or spelled", (kind, value, clips) => {
    expect(spokenValue(kind, value, "es")).toEqual(clips);
  });
});
