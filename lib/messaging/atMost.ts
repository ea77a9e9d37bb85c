/** Waits for something that cleans up, but no longer than a second: a network that fell silent must not hold up who asked. Never rejects. */
export async function atMost(cleaningUp: Promise<unknown>, milliseconds = 1000): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([cleaningUp.catch(() => undefined), patience]);
  clearTimeout(timer);
}
