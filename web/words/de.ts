import { details } from "./de/details";
import { edits } from "./de/edits";
import { fields } from "./de/fields";
import { flow } from "./de/flow";
import { page } from "./de/page";
import { phone } from "./de/phone";
import { problems } from "./de/problems";
import { sentences } from "./de/sentences";
import { steps } from "./de/steps";
import { tests } from "./de/tests";
import type { Words } from "./words";

/** What the editor says in German. */
export const de: Words = {
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
