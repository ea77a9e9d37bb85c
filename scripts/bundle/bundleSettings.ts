import { resolve } from "node:path";
import type { BuildOptions, Plugin } from "esbuild";

/** Zod has its messages in fifty languages, of which its own entry takes English; what tells it all others is left out. */
const englishOnly: Plugin = {
  name: "english-only",
  setup: (bundler) => {
    bundler.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
      loader: "js",
    }));
  },
};

/** How what runs on Node is bundled, wherever it is put: what is measured is bundled as what is deployed. */
export const bundleSettings = {
  absWorkingDir: resolve(__dirname, "../.."),
  bundle: true,
  platform: "node",
  target: "node20",
  // What a package has as ES modules can be shaken; CommonJS cannot.
  mainFields: ["module", "main"],
  // This one exists only inside the functions host: https://github.com/Azure/azure-functions-nodejs-library/issues/201
  external: ["@azure/functions-core"],
  // @azure/storage-common finds its way by import.meta.url, which CommonJS does not have. Whatever else of import.meta a
  // package may come to ask for stops the build: it would be undefined, and fail with the first request in Azure.
  define: { "import.meta.url": "bundleUrl" },
  logOverride: { "empty-import-meta": "error" },
  plugins: [englishOnly],
  logLevel: "warning",
} as const satisfies BuildOptions;

/** What a file has to begin with that asks for `bundleUrl`. */
export const bundleUrlBanner =
  'const bundleUrl = require("node:url").pathToFileURL(__filename).href;';
