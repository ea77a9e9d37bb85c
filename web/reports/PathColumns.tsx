import type { ReportedPath } from "../../lib/reports/makePathName";
import { resultName } from "./stepNames";
import { useReportWords } from "./useReportWords";
import { stackPaths } from "./stackPaths";

type PathColumnsProps = Readonly<{
  paths: readonly (ReportedPath & Readonly<{ calls: number }>)[];
  otherPaths: number;
  calls: number;
  titleOf: (step: string) => string;
}>;

const columnWidth = 150;
const gap = 4;
const height = 360;

/** The most common ways as columns from left to right: what stands right of something came after it, and is as tall as many calls went there. */
export function PathColumns({ paths, otherPaths, calls, titleOf }: PathColumnsProps) {
  const words = useReportWords();
  const ways = paths.map((path) => ({
    places: [
      ...path.steps.map(titleOf),
      ...(path.isCut ? [words.goesOn] : []),
      resultName(path.result, words),
    ],
    calls: path.calls,
  }));
  const blocks = stackPaths([
    ...ways,
    ...(otherPaths === 0 ? [] : [{ places: [words.otherPaths], calls: otherPaths }]),
  ]);
  const depth = Math.max(1, ...blocks.map((block) => block.depth + 1));
  const width = depth * columnWidth;
  return (
    <div class="gridScroll" role="region" aria-label={words.paths} tabIndex={0}>
      <svg
        class="pathColumns"
        width={width}
        height={height}
        role="img"
        aria-label={words.pathsHelp}
      >
        {blocks.map((block) => {
          const tall = (block.calls / Math.max(1, calls)) * height;
          const isText = tall >= 15;
          return (
            <svg
              key={`${block.depth} ${block.from}`}
              x={block.depth * columnWidth}
              y={(block.from / Math.max(1, calls)) * height}
              width={columnWidth - gap}
              height={Math.max(1, tall - 1)}
            >
              <title>{`${block.place}: ${words.numberOfCalls(block.calls)}`}</title>
              <rect
                width="100%"
                height="100%"
                rx="3"
                class={block.isEnd ? "pathEnd" : "pathStep"}
              />
              {isText && (
                <text x="8" y={Math.min(18, tall / 2 + 4)}>
                  {cut(block.place)}
                </text>
              )}
            </svg>
          );
        })}
      </svg>
    </div>
  );
}

/** A block is so many letters wide; the whole stands in its title and in the table. */
function cut(text: string): string {
  return text.length > 21 ? `${text.slice(0, 20).trimEnd()}…` : text;
}
