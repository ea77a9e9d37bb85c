type Typed = Readonly<{ type: string }>;

/** What to make of some types of events or actions, or of anything else that has a type; the others are passed over. */
export type ByType<Fact extends Typed, Answer, Context = unknown> = {
  readonly [Type in Fact["type"]]?: (
    fact: Extract<Fact, { type: Type }>,
    context: Context,
  ) => Answer;
};

/** What the table makes of a fact; undefined where it passes it over. */
export function askByType<Fact extends Typed, Answer, Context>(
  table: ByType<Fact, Answer, Context>,
  fact: Fact,
  context: Context,
): Answer | undefined {
  const type: Fact["type"] = fact.type;
  // The fact is of its own type: the compiler cannot follow that through a table.
  const ask = table[type] as ((fact: Fact, context: Context) => Answer) | undefined;
  return ask?.(fact, context);
}
