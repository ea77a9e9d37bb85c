import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { startLocalProgram } from "./startLocalProgram";

// Whole programs; news of a message waits for the end of its call, half a minute at a time.
jest.setTimeout(240_000);

const directory = mkdtempSync(join(tmpdir(), "messages-"));
const data = join(directory, "data");
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const expected = ["--expect", "voicemail:reception", "--time-scale", "20"];

describe("a message that a caller leaves on the local stack", () => {
  it("comes as a mail with its words, urgent by one of them, and is told in one line", async () => {
    const words = ["--headless", "--time-scale", "20", "--data", data];
    const stack = startLocalProgram("main", words, { directory });
    await stack.firstLine;
    const said = "Please call me back on 020 7946 0123, it is urgent";
    const call = startLocalProgram(
      "call",
      ["--to", "+15550100", "--keys", "w 4 w s5 #", "--words", said].concat(expected),
      { directory },
    );
    expect({ code: await call.exitCode, errors: call.errors() }).toEqual({ code: 0, errors: "" });
    // It is told when the file is whole, so that whoever reads the line may open it.
    const [, file = ""] = await stack.tells(
      /^\s*Mail to frontoffice@contoso\.example, “Urgent message for Reception”: (\S+)$/m,
    );
    expect(dirname(file)).toBe(join(data, "delivered"));
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
      kind: "mail",
      message: {
        subject: "Urgent message for Reception",
        importance: "high",
        body: { content: expect.stringContaining(`“${said}”`) as unknown },
        toRecipients: [{ emailAddress: { address: "frontoffice@contoso.example" } }],
      },
    });
    expect(readFileSync(file, "utf8")).toContain("Number said: 020 7946 0123");
    stack.kill("SIGTERM");
    expect(await stack.exitCode).toBe(0);
  });
});
