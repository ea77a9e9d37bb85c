import { details } from "./en/details";
import { edits } from "./en/edits";
import { fields } from "./en/fields";
import { flow } from "./en/flow";
import { page } from "./en/page";
import { phone } from "./en/phone";
import { problems } from "./en/problems";
import { sentences } from "./en/sentences";
import { steps } from "./en/steps";
import { tests } from "./en/tests";
import type { Words } from "./words";

/** What the editor says in English. */
export const en: Words = {
  ...page,
  ...flow,
  ...steps,
  ...details,
  ...phone,
  ...edits,
  ...fields,
  ...problems,
  ...sentences,
  ...tests,
};
