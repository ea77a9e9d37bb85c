import type { TextPlace } from "./textPlace";

/** Where a text stops being JSON, what is probably meant, and the line with a caret below the place. */
export type JsonMistake = Readonly<{ message: string; place: TextPlace; excerpt: string }>;
