import { runTryWorker } from "./nodeWorker/runTryWorker";

void runTryWorker(process.argv.slice(2)).then((code) => process.exit(code));
