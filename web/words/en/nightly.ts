import type { NightlyWords } from "../types/nightlyWords";

/** What the editor says of the nightly look, in English. */
export const nightly: NightlyWords = {
  title: (findings) =>
    findings === 0
      ? "Some things could not be looked at last night"
      : `${findings} ${findings === 1 ? "thing needs" : "things need"} your attention`,
  lead: (at) => `Looked at ${at}, as every night.`,
  since: (day) => `Known since ${day}`,
  goThere: (flow, step) => (step === undefined ? flow : `${flow}: ${step}`),
  due: "Soon",
  mended: (findings) =>
    `${findings} ${findings === 1 ? "thing is" : "things are"} in order again since the night before.`,
};
