import * as z from "zod";
import { documentKey } from "./fields";

/** A value worked out during the call: a literal, a variable, or an operator over others. */
export type Expression =
  | string
  | number
  | boolean
  | Readonly<{ var: string }>
  /** The entries of a list of the flow or the bindings, where “in” and “startsWith” take several values. */
  | Readonly<{ list: string }>
  | Readonly<{
      op:
        | "eq"
        | "ne"
        | "lt"
        | "le"
        | "gt"
        | "ge"
        | "in"
        | "startsWith"
        | "and"
        | "or"
        | "not"
        | "empty";
      args: readonly Expression[];
    }>;

/** Variables every call has. */
export const builtInVariables = [
  "caller.number",
  "caller.kind",
  "caller.country",
  "caller.language",
  "caller.known",
  "caller.callsInLastHour",
  "called.number",
  "call.isGroup",
  "call.forwardedFrom",
  "call.transferredBy",
  "call.language",
  "now.date",
  "now.time",
  "now.weekday",
] as const;

export const expressionSchema: z.ZodType<Expression> = z
  .union([
    z.string().max(1000),
    z.number(),
    z.boolean(),
    z.strictObject({
      var: z
        .string()
        .regex(/^[a-zA-Z][a-zA-Z0-9_.-]{0,127}$/)
        .describe("The name of a variable, such as caller.number."),
    }),
    z.strictObject({
      list: documentKey.describe(
        "A list of the flow or the bindings, after the first value of in or startsWith.",
      ),
    }),
    z
      .strictObject({
        op: z
          .enum([
            "eq",
            "ne",
            "lt",
            "le",
            "gt",
            "ge",
            "in",
            "startsWith",
            "and",
            "or",
            "not",
            "empty",
          ])
          .describe("What is asked of the values."),
        get args() {
          return z.array(expressionSchema).max(50).describe("The values, or further conditions.");
        },
      })
      .meta({ id: "operator", description: "An operator over other values." }),
  ])
  .meta({
    id: "expression",
    description:
      "A value: a text, a number, true or false, a variable, or an operator over other values.",
  });
