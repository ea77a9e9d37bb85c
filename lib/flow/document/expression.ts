import * as z from "zod";

/** A value worked out during the call: a literal, a variable, or an operator over others. */
export type Expression =
  | string
  | number
  | boolean
  | Readonly<{ var: string }>
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

/** Variables every call has: `caller.number`, `caller.country`, `caller.known`, `called.number`, `call.language`, `now.date`, `now.time`, `now.weekday`. */
export const builtInVariables = [
  "caller.number",
  "caller.country",
  "caller.known",
  "called.number",
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
