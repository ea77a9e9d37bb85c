/** What a mail or a card says of a night beside its findings. */
type NightlyNewsWords = Readonly<{
  title: (findings: number) => string;
  mended: (problem: string) => string;
  open: string;
}>;

/** By the language of a channel. */
export const nightlyNewsWords: Readonly<Record<"en" | "de", NightlyNewsWords>> = {
  en: {
    title: (findings) =>
      findings === 0
        ? "Nothing is wrong any more"
        : `${findings} ${findings === 1 ? "thing needs" : "things need"} your attention`,
    mended: (problem) => `No longer so: ${problem}`,
    open: "Open the report",
  },
  de: {
    title: (findings) =>
      findings === 0
        ? "Es ist alles wieder in Ordnung"
        : `${findings} ${findings === 1 ? "Sache braucht" : "Dinge brauchen"} Ihre Aufmerksamkeit`,
    mended: (problem) => `Nicht mehr so: ${problem}`,
    open: "Bericht öffnen",
  },
};
