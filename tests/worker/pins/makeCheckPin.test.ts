import { hashPin } from "../../../lib/worker/pins/hashPin";
import { makeCheckPin } from "../../../lib/worker/pins/makeCheckPin";
import { makeMemoryTables } from "../../../lib/storage/tables/memoryTables";
import { makeChangePinAttempts } from "../../../lib/storage/calls/pinAttempts";

const anna = "+4930555099";
const bert = "+4930555011";
const minute = 60_000;
let stored = "";

beforeAll(async () => {
  stored = await hashPin("4711");
});

/** A PIN line with its clock, whose table fails as told. */
function aLine() {
  let clock = Date.parse("2026-11-21T09:00:00.000Z");
  let calls = 0;
  const storage = { fails: (_request: number) => false, requests: 0 };
  const now = () => new Date(clock).toISOString();
  const changePinAttempts = makeChangePinAttempts(
    makeMemoryTables({
      now,
      onTableOperation: () => {
        if (storage.fails(++storage.requests)) throw new Error("Storage is away.");
      },
    }),
  );
  const checkPin = makeCheckPin({ changePinAttempts, now });
  return {
    storage,
    changePinAttempts,
    now,
    pass: (milliseconds: number) => {
      clock += milliseconds;
    },
    /** One attempt, in a call of its own unless one is named. */
    attempt: (
      digits: string,
      caller: string | undefined = anna,
      { pin = "staff", attemptId = `call-${++calls}/pin-5` } = {},
    ) => checkPin({ pin, stored, digits, caller, attemptId }),
    withheld: (digits: string) =>
      checkPin({
        pin: "staff",
        stored,
        digits,
        caller: undefined,
        attemptId: `call-${++calls}/pin-5`,
      }),
  };
}

type Line = ReturnType<typeof aLine>;

async function attempts(line: Line, count: number, digits = "0000", caller?: string) {
  const outcomes: string[] = [];
  for (let attempt = 0; attempt < count; attempt++) {
    outcomes.push(await line.attempt(digits, caller));
  }
  return outcomes;
}

/** Fifty wrong ones at the PIN, as if of withheld numbers. */
async function fill(line: Line) {
  await line.changePinAttempts({ of: "pin", name: "staff" }, ({ right }) => ({
    wrong: Array.from({ length: 50 }, (_, index) => ({
      id: `other-${index}`,
      pin: "staff",
      at: line.now(),
    })),
    right,
  }));
}

describe("checkPin", () => {
  it("tells a right PIN from a wrong one", async () => {
    const line = aLine();
    expect([await line.attempt("4711"), await line.attempt("4712")]).toEqual(["right", "wrong"]);
  });

  it("locks a number out after five wrong ones in an hour, whatever calls they came in", async () => {
    const line = aLine();
    expect(await attempts(line, 6)).toEqual([...Array<string>(5).fill("wrong"), "lockedOut"]);
    expect([await line.attempt("4711"), await line.attempt("4711", bert)]).toEqual([
      "lockedOut",
      "right",
    ]);
    line.pass(61 * minute);
    expect(await line.attempt("4711")).toBe("right");
  });

  it("counts the attempts of a number at all PINs, and begins anew only at the one given right", async () => {
    const line = aLine();
    await line.attempt("0000", anna, { pin: "board" });
    await attempts(line, 3);
    expect(await line.attempt("4711")).toBe("right");
    expect(await attempts(line, 5)).toEqual([...Array<string>(4).fill("wrong"), "lockedOut"]);
  });

  it("locks a PIN after fifty wrong ones in a day, but not for who gave it right before", async () => {
    const line = aLine();
    expect(await line.attempt("4711", bert)).toBe("right");
    await fill(line);
    expect([
      await line.withheld("4711"),
      await line.attempt("4711", anna),
      await line.attempt("4711", bert),
    ]).toEqual(["lockedOut", "lockedOut", "right"]);
    line.pass(24 * 60 * minute);
    expect([await line.withheld("4711"), await line.attempt("4711", anna)]).toEqual([
      "right",
      "right",
    ]);
  });

  it("counts withheld numbers by the PIN alone", async () => {
    const line = aLine();
    for (let call = 0; call < 6; call++) expect(await line.withheld("0000")).toBe("wrong");
  });

  it("counts no attempt against its caller that the PIN's own lock stopped", async () => {
    const line = aLine();
    await fill(line);
    expect(await attempts(line, 7)).toEqual(Array<string>(7).fill("lockedOut"));
    line.pass(24 * 60 * minute);
    expect(await line.attempt("4711")).toBe("right");
  });

  it("counts an attempt once that is repeated", async () => {
    const line = aLine();
    const again = { attemptId: "call-9/pin-5" };
    for (let delivery = 0; delivery < 6; delivery++) {
      expect(await line.attempt("0000", anna, again)).toBe("wrong");
    }
    expect(await line.attempt("4711")).toBe("right");
  });

  it("lets no more through when many come at once to many instances", async () => {
    const line = aLine();
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => line.attempt("0000")));
    expect(outcomes.toSorted()).toEqual([
      ...Array<string>(7).fill("lockedOut"),
      ...Array<string>(5).fill("wrong"),
    ]);
  });

  it("compares nothing while it cannot count, and has nobody locked out afterwards", async () => {
    const line = aLine();
    line.storage.fails = () => true;
    for (let call = 0; call < 9; call++) {
      await expect(line.attempt("4711")).rejects.toThrow("Storage is away.");
    }
    line.storage.fails = () => false;
    expect(await line.attempt("4711")).toBe("right");
  });

  test.each([2, 3, 4, 5])("lets five through when every request %s of it fails", async (period) => {
    const line = aLine();
    line.storage.fails = (request) => request % period === 0;
    const outcomes: string[] = [];
    for (let call = 0; call < 20; call++) {
      outcomes.push(await line.attempt("0000").catch(() => "failed"));
    }
    line.storage.fails = () => false;
    expect(outcomes.filter((one) => one === "wrong").length).toBeLessThanOrEqual(5);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "takes a right one for right when request %s fails and it is repeated",
    async (failing) => {
      const line = aLine();
      const again = { attemptId: "call-9/pin-5" };
      line.storage.fails = (request) => request === failing;
      await line.attempt("4711", anna, again).catch(() => undefined);
      expect(await line.attempt("4711", anna, again)).toBe("right");
      expect(await attempts(line, 6)).toEqual([...Array<string>(5).fill("wrong"), "lockedOut"]);
    },
  );
});
