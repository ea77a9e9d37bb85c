import type { ComponentChildren } from "preact";
import { useEditing } from "../editing";

type MoreProps = Readonly<{
  label: string;
  /** Paths of the fields within; a problem there opens it. */
  paths: readonly string[];
  children: ComponentChildren;
}>;

/** Settings that are rarely used, folded until somebody needs them. */
export function More({ label, paths, children }: MoreProps) {
  const { problems } = useEditing();
  const isWrong = problems.some(({ path }) =>
    paths.some((one) => path === one || path.startsWith(`${one}.`)),
  );
  return (
    <details class="more" open={isWrong ? true : undefined}>
      <summary>{label}</summary>
      <div class="fields">{children}</div>
    </details>
  );
}
