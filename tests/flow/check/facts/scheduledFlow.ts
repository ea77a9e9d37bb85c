import { problemLines, problemsOf, sentenceOf } from "../../../support/checkedFlow";

const today = "2026-11-21";

export const hours = (schedule: object) => ({
  schedules: { office: { title: "Office", ...schedule } },
});

export const weekly = { monday: [["08:00", "12:00"]] };

export const lines = (schedule: object, at = today) =>
  problemLines(hours({ weekly, ...schedule }), {}, { today: at });

export const sentence = (schedule: object, code: string) =>
  sentenceOf(problemsOf(hours({ weekly, ...schedule }), {}, { today }), code);
