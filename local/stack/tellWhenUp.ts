/** Says that a part is up, and after how long, as soon as it is. */
export async function tellWhenUp<Part>(
  tell: (line: string) => void,
  name: string,
  part: Promise<Part>,
): Promise<Part> {
  const startedAt = performance.now();
  const up = await part;
  tell(`${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
  return up;
}
