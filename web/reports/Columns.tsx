/** One column: what stands below it, what it means in words, and how high it is. */
export type Column = Readonly<{ label: string; title: string; value: number; part?: number }>;

type ColumnsProps = Readonly<{ label: string; columns: readonly Column[]; everyLabel?: number }>;

const height = 140;
const width = 720;
const below = 22;
const above = 16;

/** Columns of one height for the largest value; the darker part of a column is `part` of it. */
export function Columns({ label, columns, everyLabel = 1 }: ColumnsProps) {
  const most = Math.max(1, ...columns.map(({ value }) => value));
  const each = width / Math.max(1, columns.length);
  const bar = Math.max(1, Math.min(46, each * 0.72));
  const heightOf = (value: number) => (value / most) * height;
  return (
    <svg
      class="columns"
      viewBox={`0 0 ${width} ${above + height + below}`}
      role="img"
      aria-label={label}
    >
      <line x1="0" x2={width} y1={above + height} y2={above + height} class="axis" />
      {columns.map((column, index) => {
        const x = index * each + (each - bar) / 2;
        const top = above + height - heightOf(column.value);
        const partOf = heightOf(column.part ?? 0);
        return (
          <g key={index}>
            <title>{column.title}</title>
            <rect x={index * each} y="0" width={each} height={above + height} class="reach" />
            <rect x={x} y={top} width={bar} height={heightOf(column.value)} class="bar" />
            {partOf > 0 && (
              <rect x={x} y={above + height - partOf} width={bar} height={partOf} class="partBar" />
            )}
            {column.value === most && (
              <text x={x + bar / 2} y={top - 4} class="peak">
                {column.value}
              </text>
            )}
            {index % everyLabel === 0 && (
              <text x={x + bar / 2} y={above + height + 16}>
                {column.label}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
