import { createServer } from "node:net";
import type { Server } from "node:net";
import { choosePorts } from "../../../local/stack/choosePorts";

const servers: Server[] = [];
const listen = (port: number) =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once("error", reject);
    servers.push(server);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" ? (address?.port ?? 0) : 0);
    });
  });

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

describe("choosePorts", () => {
  it("chooses a free port for the functions and leaves the others to the system", async () => {
    const { functions, ...others } = await choosePorts(undefined);
    await expect(listen(functions)).resolves.toBe(functions);
    expect(others).toEqual({ graph: 0, serviceBus: 0, blob: 0, table: 0, queue: 0 });
  });

  it("names the port that another program has, what it was meant for, and the remedy", async () => {
    const taken = await listen(0);
    await expect(choosePorts(taken)).rejects.toThrow(
      `Port ${taken}, meant for the functions, cannot be used: another program has it. ` +
        "Stop that program, or choose other ports with --port N.",
    );
  });
});
