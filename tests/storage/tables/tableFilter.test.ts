import { rowMatches } from "../../../lib/storage/tables/rowMatches";
import { toFilter } from "../../../lib/storage/tables/tableFilter";
import type { RowQuery } from "../../../lib/storage/tables/tables";

describe("toFilter", () => {
  test.each<[query: RowQuery, options: object]>([
    [{}, {}],
    [{ limit: 5 }, {}],
    [
      { partition: "o'brien", rowFrom: "a", rowAfter: "b", rowBefore: "c" },
      {
        filter: "PartitionKey eq 'o''brien' and RowKey ge 'a' and RowKey gt 'b' and RowKey lt 'c'",
      },
    ],
    [
      { columnsEqual: { flow: "main", version: 3, isLive: true } },
      { filter: "flow eq 'main' and version eq 3 and isLive eq true" },
    ],
    [
      { partitionBefore: "2026-11-21", columnBefore: { column: "at", value: "2026" } },
      { filter: "PartitionKey lt '2026-11-21' and at lt '2026'" },
    ],
    [
      { writtenBefore: "2026-11-21T09:00:00.000Z" },
      { filter: "Timestamp lt datetime'2026-11-21T09:00:00.000Z'" },
    ],
    [{ select: ["day"] }, { select: ["PartitionKey", "RowKey", "day"] }],
  ])("says %j as %j", async (query, options) => {
    expect(await toFilter(query)).toEqual(options);
  });
});

describe("rowMatches", () => {
  const row = { partition: "p", row: "m", etag: "1", columns: { flow: "main", at: "2026" } };
  test.each<[query: RowQuery, matches: boolean]>([
    [{}, true],
    [{ partition: "p" }, true],
    [{ partition: "q" }, false],
    [{ partitionBefore: "q" }, true],
    [{ partitionBefore: "p" }, false],
    [{ rowFrom: "m" }, true],
    [{ rowAfter: "m" }, false],
    [{ rowBefore: "m" }, false],
    [{ columnsEqual: { flow: "main" } }, true],
    [{ columnsEqual: { gone: "main" } }, false],
    [{ columnBefore: { column: "at", value: "2027" } }, true],
    [{ columnBefore: { column: "gone", value: "2027" } }, false],
    [{ writtenBefore: "2026-11-21T09:00:00.000Z" }, false],
    [{ writtenBefore: "2026-11-21T09:00:00.001Z" }, true],
  ])("answers %j with %s", (query, matches) => {
    expect(rowMatches(row, "2026-11-21T09:00:00.000Z", query)).toBe(matches);
  });
});
