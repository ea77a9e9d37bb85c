/** Whether two names of the audit log are one person's: sign-in names change, the id behind them never does. Pure. */
export function isSamePerson(one: string, other: string): boolean {
  const [id, otherId] = [idIn(one), idIn(other)];
  return id === undefined || otherId === undefined ? one === other : id === otherId;
}

function idIn(name: string): string | undefined {
  return / \(([^()]+)\)$/.exec(name)?.[1];
}
