import { checkHealth, closeIvr, warmUpIvr } from "../../lib/compose/ivr";

describe("an app whose settings cannot be used", () => {
  const environment = { ...process.env };
  const written: string[] = [];
  const write = process.stderr.write.bind(process.stderr);
  beforeAll(() => {
    process.env = {};
    process.stderr.write = (text: string | Uint8Array) => {
      written.push(String(text));
      return true;
    };
  });
  afterAll(() => {
    process.env = environment;
    process.stderr.write = write;
  });

  it("starts all the same, says what is wrong to who may ask, and ends", async () => {
    await warmUpIvr();
    expect(written.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({
        event: "warmUpFailed",
        reason: expect.stringContaining("IVR_APP_ID is required") as string,
      }),
    ]);
    expect(await checkHealth()).toMatchObject({
      status: "problem",
      checks: [
        {
          name: "settings",
          problem: expect.stringContaining("IVR_APP_ID is required") as string,
        },
      ],
    });
    await expect(closeIvr()).resolves.toBeUndefined();
  });
});
