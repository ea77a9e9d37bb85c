import { runCall } from "./phone/runCall";

void runCall(process.argv.slice(2)).then((code) => process.exit(code));
