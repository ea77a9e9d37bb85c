import type { Todo } from "../model/countTodo";
import { useWords } from "../words/useWords";

/** How much is still to do in a place of the outline, in words: colour alone would not do. */
export function TodoMark({ todo }: Readonly<{ todo: Todo | undefined }>) {
  const { problems } = useWords();
  if (todo === undefined) return null;
  const { errors, warnings } = todo;
  return (
    <span class={errors > 0 ? "todoMark bad" : "todoMark warn"}>
      {errors > 0 ? problems.errors(errors) : problems.warnings(warnings)}
    </span>
  );
}
