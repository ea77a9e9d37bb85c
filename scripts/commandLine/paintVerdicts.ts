import type { Look, Paint } from "./makePaint";

const looks: Readonly<Record<string, Look>> = {
  error: "red",
  FAILED: "red",
  warning: "yellow",
  ok: "green",
};

/** Gives the verdicts that lines begin with their colours: `error nodes.main: ...`, `  ok      a test call`. Pure. */
export function paintVerdicts(text: string, paint: Paint): string {
  return text.replace(
    /^( *)(error|warning|ok|FAILED)(?=[ :])/gm,
    (_, indent: string, verdict: string) => indent + paint(looks[verdict] ?? "bold", verdict),
  );
}
