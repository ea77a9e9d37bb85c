/** What a numeral stands before: nothing, or a noun for which "one" changes (ein and eine, un and une). A neuter noun counts as masculine where the forms are the same. */
export type Agreement = "alone" | "masculine" | "feminine";

/** A noun that is counted. `afterMillions` is its form after a round number of millions, where a language has one (d'euros). */
export type CountedNoun = Readonly<{
  one: string;
  many: string;
  agreement: Agreement;
  afterMillions?: string;
}>;

/** A currency's unit and its hundredth. */
export type Currency = Readonly<{ unit: CountedNoun; hundredth: CountedNoun }>;

/** A day of the calendar; months count from 1. */
export type CalendarDate = Readonly<{ year: number; month: number; day: number }>;

/** How one language speaks values from clips. Each list of clips holds every text that the function before it can return. */
export type SpokenLanguage = Readonly<{
  digits: readonly string[];
  /** Names of letters and signs by their small character. */
  characters: Readonly<Record<string, string>>;
  minus: string;
  point: string;
  plus: string;
  andSoOn: string;
  yes?: string;
  no?: string;
  /** Whole numbers from 0 to 999,999,999. */
  integer: (value: number, agreement: Agreement) => readonly string[];
  integerClips: (agreement: Agreement) => readonly string[];
  /** Digits after the decimal point: each for itself, or as a number (virgule quatorze). */
  decimals: "single" | "number";
  /** Two digits of a phone number as one clip. */
  phonePair: (pair: string) => string;
  /** How a national number of ten digits is divided, where not into pairs. */
  tenDigitGroups?: readonly number[];
  date: (date: CalendarDate) => readonly string[];
  dateClips: readonly string[];
  /** Hours from 0 to 24. */
  time: (hour: number, minute: number) => readonly string[];
  timeClips: readonly string[];
  currencies: Readonly<Record<string, Currency>>;
  /** The word between euros and cents. */
  moneyAnd: string;
  /** Whether a count takes the singular. */
  isOne: (count: number) => boolean;
}>;
