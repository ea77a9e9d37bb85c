/** True once the work has ended, well or badly, and false when it takes longer than the time given in milliseconds. */
export async function finishedWithin(work: Promise<unknown>, limitInMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), limitInMs);
  });
  try {
    return await Promise.race([
      work.then(
        () => true,
        () => true,
      ),
      tooLong,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
