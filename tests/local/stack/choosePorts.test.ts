import { createServer } from "node:net";
import type { Server } from "node:net";
import { findFreePort } from "../../../local/stack/findFreePort";
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

describe("findFreePort", () => {
  it("takes no port that the system would give to somebody else until the program listens", async () => {
    const ports = [await findFreePort(() => 0), await findFreePort(() => 1 - Number.EPSILON)];
    expect(ports.every((port) => port >= 20_000 && port < 32_768)).toBe(true);
    await expect(findFreePort()).resolves.toEqual(expect.any(Number));
  });

  it("takes another where a program listens already", async () => {
    const taken = await findFreePort();
    await listen(taken);
    const place = (taken - 20_000 + 0.5) / 12_768;
    const draws = [place, place, 0.5];
    await expect(findFreePort(() => draws.shift() ?? Math.random())).resolves.not.toBe(taken);
    expect(draws.length).toBeLessThan(2);
  });

  it("gives up where no port can be had", async () => {
    const taken = await findFreePort();
    await listen(taken);
    const draws = jest.fn(() => (taken - 20_000 + 0.5) / 12_768);
    await expect(findFreePort(draws)).rejects.toThrow("EADDRINUSE");
    expect(draws).toHaveBeenCalledTimes(50);
  });
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
