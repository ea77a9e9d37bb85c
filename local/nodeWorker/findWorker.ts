import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

/** An installed Node worker of Azure Functions: the program, and the messages it speaks. */
export type NodeWorker = Readonly<{ directory: string; program: string; protoDirectory: string }>;

const configSchema = z.object({ description: z.object({ defaultWorkerPath: z.string() }) });

/** Where the worker's own repository has the messages once it is cloned. */
const ownProtos = "azure-functions-language-worker-protobuf/src/proto";

/** Finds the parts of a worker below its directory; `protos` names the directory of the messages where it has none. Throws with a sentence when something is missing. */
export function findWorker(directory: string, protos: string | undefined): NodeWorker {
  const root = resolve(directory);
  const config = join(root, "worker.config.json");
  if (!existsSync(config)) {
    throw new Error(
      `${root} has no worker.config.json: it is not a Node worker of Azure Functions.`,
    );
  }
  const { description } = configSchema.parse(JSON.parse(readFileSync(config, "utf8")));
  const program = join(root, description.defaultWorkerPath);
  if (!existsSync(program)) {
    throw new Error(`${program} is missing: run npm install and npm run build in ${root} first.`);
  }
  const protoDirectory = resolve(protos ?? join(root, ownProtos));
  if (!existsSync(join(protoDirectory, "FunctionRpc.proto"))) {
    throw new Error(
      `${protoDirectory} has no FunctionRpc.proto: give --protos with the folder src/proto of Azure/azure-functions-language-worker-protobuf.`,
    );
  }
  return { directory: root, program, protoDirectory };
}
