import { runStart } from "./stack/runStart";

void runStart(process.argv.slice(2)).then((code) => process.exit(code));
