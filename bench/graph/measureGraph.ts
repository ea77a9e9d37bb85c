import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import { figure } from "../figure";
import type { Measure } from "../measure";
import { pairRounds } from "../support/pairRounds";
import { startProgram } from "../support/startProgram";
import type { GraphProgramOptions, GraphQuestion } from "./graphProgram";

const inMicroseconds = z.number();
/** As many as a process has to send before its code is warm. */
const warmUps = 2000;
/** Rounds of one length: without network a request takes a tenth of the time. */
const pairs = [
  { pair: ["noNetwork", "bareClient"], count: 10_000 },
  { pair: ["transport", "fetch"], count: 1000 },
] as const;

/**
 * What a request to Graph costs its process: by the app's own transport against `fetch`, over loopback, and of the app's
 * own code against the SDK alone, without network. Whoever answers is this process.
 */
export const measureGraph: Measure = async ({ quick, say }) => {
  const server = await startServer();
  const { port } = server.address() as AddressInfo;
  const options: GraphProgramOptions = { url: `http://127.0.0.1:${port}` };
  const program = await startProgram("graph/graphProgram", options);
  const time = async (question: GraphQuestion, count: number) =>
    inMicroseconds.parse(await program.ask(question, count));
  try {
    const rounds = quick ? 5 : 15;
    const shareOf = (count: number) => (quick ? count / 5 : count);
    const requests = pairs.reduce((sum, { count }) => sum + 2 * rounds * shareOf(count), 0);
    say(`${requests} requests to Graph, most of them without network`);
    const times: Record<GraphQuestion, number[]> = {
      transport: [],
      fetch: [],
      noNetwork: [],
      bareClient: [],
    };
    for (const { pair, count } of pairs) {
      for (const question of pair) await time(question, shareOf(warmUps));
      for (let round = 0; round < rounds; round++) {
        for (const question of pair) times[question].push(await time(question, shareOf(count)));
      }
    }
    return { figures: toFigures(times), details: times };
  } finally {
    await program.stop();
    server.closeAllConnections();
    server.close();
  }
};

async function startServer(): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume();
    request.once("end", () => {
      response.writeHead(200, { "Content-Type": "application/json" });
      response.end(JSON.stringify({ id: "operation-1", status: "running" }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

function toFigures(times: Readonly<Record<GraphQuestion, readonly number[]>>) {
  const shared = { unit: "µs", basis: "cpu time" } as const;
  return [
    figure({
      ...shared,
      name: "graphRequest",
      what: "a request to Graph over loopback",
      ...pairRounds(times.transport, times.fetch),
      floorIs: "the same by Node's own fetch",
      budget: { of: "ratio", limit: "atMost", bound: 1 / 3 },
    }),
    figure({
      ...shared,
      name: "graphClient",
      what: "a request to Graph without network",
      ...pairRounds(times.noNetwork, times.bareClient),
      floorIs: "the SDK alone",
      budget: { of: "ratio", limit: "atMost", bound: 1.5 },
    }),
  ];
}
