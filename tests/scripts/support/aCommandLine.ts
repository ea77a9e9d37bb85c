/** What a command printed, and how it ended. */
type Answer = Readonly<{ code: 0 | 1 | 2; stdout: string; stderr: string }>;

/** Runs commands of one program, gathering what each prints; wide gaps between columns become a bar. */
export function aCommandLine<Context>(
  program: (args: readonly string[], context: Context) => Promise<0 | 1 | 2>,
  context: Omit<Context, "stdout" | "stderr">,
): (...args: readonly string[]) => Promise<Answer> {
  return async (...args) => {
    const lines = { stdout: "", stderr: "" };
    const write = (stream: keyof typeof lines) => (text: string) => {
      lines[stream] += `${text.replace(/(?<=\S) {2,}/g, "|")}\n`;
    };
    const whole = { ...context, stdout: write("stdout"), stderr: write("stderr") } as Context;
    return { code: await program(args, whole), ...lines };
  };
}
