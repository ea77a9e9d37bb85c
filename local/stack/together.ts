/** Awaits all, as Promise.all does, but rejects only when each is done, so that nothing goes on behind one that failed. */
export async function together<const Tasks extends readonly unknown[]>(
  tasks: Tasks,
): Promise<{ -readonly [Index in keyof Tasks]: Awaited<Tasks[Index]> }> {
  await Promise.allSettled(tasks);
  return Promise.all(tasks);
}
