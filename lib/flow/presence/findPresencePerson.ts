const form = /^person\.([a-zA-Z][a-zA-Z0-9_-]*)\.presence$/;

/** The person whose presence a variable stands for: of `person.anna.presence` it is anna; undefined for any other variable. */
export function findPresencePerson(variable: string): string | undefined {
  return form.exec(variable)?.[1];
}
