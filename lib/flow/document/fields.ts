import * as z from "zod";
import { e164 } from "./e164";

/** A name people read. */
export const name = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .meta({ id: "name", description: "A name that people read." });
/** The key by which documents refer to something. */
export const documentKey = z
  .string()
  .regex(
    /^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/,
    "A key is letters, digits, - and _, begins with a letter and has at most 64.",
  )
  .meta({
    id: "key",
    description: "A key by which documents refer to something: letters, digits, - and _.",
  });
/** A key of the dial pad. */
export const dialKey = z
  .enum(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#"])
  .meta({ id: "dialKey", description: "A key of the dial pad." });
/** A BCP-47 tag. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "A language is a BCP-47 tag such as en or de-CH.")
  .meta({ id: "language", description: "A language as a BCP-47 tag, such as en or de-CH." });
/** A phone number as the telephone network writes it. */
export const phoneNumber = z
  .string()
  .regex(e164, "A phone number is written in E.164 form: + and 7 to 15 digits, no spaces.")
  .meta({
    id: "phoneNumber",
    description: "A phone number in E.164 form: + and 7 to 15 digits, no spaces.",
  });
/** A text, or one by language. */
export const localizedText = z
  .union([z.string().max(1000), z.record(language, z.string().max(1000))])
  .meta({ id: "localizedText", description: "A text, or one for each language." });
/** Where a call goes on: a node's key or one of `nextWords`. */
export const next = z.string().min(1).max(64).meta({
  id: "next",
  description:
    "Where the call goes on: the key of a step, or back, main, repeat, return, hangup or operator.",
});

/** What every node may have. */
export const nodeFields = {
  title: name.optional().describe("The step's name in lists, problems and reports."),
  milestone: name
    .optional()
    .describe("A name under which reports count the callers who reach this step."),
};
