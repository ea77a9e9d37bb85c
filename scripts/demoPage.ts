import { resolve } from "node:path";
import { runProgram } from "./commandLine/runProgram";
import { buildDemo } from "./web/buildDemo";

void runProgram({
  help: `npm run demo:page -- [DIRECTORY]

Builds the page on which anybody calls the demo flows: static files with the engine in them, for any file server and any
path. Publishes nothing.

  DIRECTORY   where to (dist/demo)
`,
  options: {},
  mostPositionals: 1,
  run: async (_, [directory = "dist/demo"]) => {
    const { gzipped, first } = await buildDemo(resolve(directory));
    const kilobytes = Object.values(first).map(
      (paths) => paths.reduce((sum, path) => sum + (gzipped[path] ?? 0), 0) / 1000,
    );
    process.stdout.write(
      `${directory}: ${Object.keys(gzipped).length} files; a first call loads ${Math.max(...kilobytes).toFixed(1)} kB.\n`,
    );
    return 0;
  },
});
