import { useBoundWords } from "../words/useBoundWords";

/** A column; minor ones are left out where there is little room. */
export type NameColumn = Readonly<{ title: string; isMinor?: boolean | undefined }>;

/** A row: what it is about, and what stands in the columns after the first. */
export type NameRow = Readonly<{ key: string; title: string; cells: readonly string[] }>;

type NameTableProps = Readonly<{
  columns: readonly NameColumn[];
  rows: readonly NameRow[];
  /** Opens the form of a row; undefined for those who may only look. */
  change: ((key: string) => void) | undefined;
}>;

/** A table whose rows have a form each. */
export function NameTable({ columns, rows, change }: NameTableProps) {
  const { people: words } = useBoundWords();
  return (
    <table class="nameTable">
      <thead>
        <tr>
          {columns.map(({ title, isMinor }) => (
            <th key={title} scope="col" class={isMinor === true ? "minor" : undefined}>
              {title}
            </th>
          ))}
          {change !== undefined && (
            <th scope="col">
              <span class="hidden">{words.editShort}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, title, cells }) => (
          <tr key={key}>
            <th scope="row">{title}</th>
            {cells.map((cell, index) => (
              <td key={index} class={columns[index + 1]?.isMinor === true ? "minor" : undefined}>
                {cell}
              </td>
            ))}
            {change !== undefined && (
              <td class="rowTools">
                <button type="button" aria-label={words.edit(title)} onClick={() => change(key)}>
                  {words.editShort}
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
