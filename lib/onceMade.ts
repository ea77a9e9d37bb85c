/** Makes something at its first use, and gives the same again from then on. What could not be made is tried again at the next use: a failure is not kept. */
export function onceMade<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let making: Promise<Made> | undefined;
  return () => {
    if (making !== undefined) return making;
    const attempt = make();
    making = attempt;
    attempt.catch(() => {
      making = undefined;
    });
    return attempt;
  };
}
