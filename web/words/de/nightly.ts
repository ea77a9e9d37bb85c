import type { NightlyWords } from "../types/nightlyWords";

/** What the editor says of the nightly look, in German. */
export const nightly: NightlyWords = {
  title: (findings) =>
    findings === 0
      ? "Manches konnte letzte Nacht nicht angesehen werden"
      : `${findings} ${findings === 1 ? "Sache braucht" : "Dinge brauchen"} Ihre Aufmerksamkeit`,
  lead: (at) => `Angesehen ${at}, wie jede Nacht.`,
  since: (day) => `Bekannt seit ${day}`,
  goThere: (flow, step) => (step === undefined ? flow : `${flow}: ${step}`),
  due: "Bald",
  mended: (findings) =>
    `${findings} ${findings === 1 ? "Sache ist" : "Dinge sind"} seit der Nacht davor wieder in Ordnung.`,
};
