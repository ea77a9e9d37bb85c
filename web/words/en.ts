import { details } from "./en/details";
import { flow } from "./en/flow";
import { page } from "./en/page";
import { phone } from "./en/phone";
import { steps } from "./en/steps";
import { telephone } from "./en/telephone";
import type { Words } from "./words";

/** What the editor says in English. */
export const en: Words = { ...page, ...flow, ...steps, ...details, ...phone, ...telephone };
