import * as z from "zod";

/** An enum that does not compile when a word is missing or invented. */
export const words = <Word extends string>(all: Readonly<{ [Each in Word]: Each }>) => z.enum(all);
