/** Remembers what was made of a thing, such as a flow: what is given here never changes. Forgotten with the thing. */
export function makeOncePer<Source extends object, Made>(
  make: (source: Source) => Made,
): (source: Source) => Made {
  const known = new WeakMap<Source, Readonly<{ made: Made }>>();
  return (source) => {
    const before = known.get(source);
    if (before !== undefined) return before.made;
    const made = make(source);
    known.set(source, { made });
    return made;
  };
}
