/** The fields that have a value. */
type Known<Fields> = {
  readonly [Name in keyof Fields as undefined extends Fields[Name] ? never : Name]: Fields[Name];
} & {
  readonly [Name in keyof Fields as undefined extends Fields[Name] ? Name : never]?: Exclude<
    Fields[Name],
    undefined
  >;
};

/** Leaves out the fields that are undefined: an optional field is absent or has a value, in JSON and in comparisons alike. Pure. */
export function omitUndefined<Fields extends object>(fields: Fields): Known<Fields> {
  const known: Record<string, unknown> = {};
  for (const name of Object.keys(fields) as (keyof Fields & string)[]) {
    if (fields[name] !== undefined) known[name] = fields[name];
  }
  return known as Known<Fields>;
}
