import { importConnect } from "./connect/importConnect";
import { parseConnect } from "./connect/parseConnect";
import { importFreeswitch } from "./freeswitch/importFreeswitch";
import { importGenesys } from "./genesys/importGenesys";
import type { Importer } from "./importContext";
import type { ForeignDocument } from "./source/foreignDocument";
import { parseJson } from "./source/parseJson";
import { parseXml } from "./source/parseXml";
import { parseYaml } from "./source/parseYaml";
import { importStudio } from "./studio/importStudio";
import { importTeams } from "./teams/importTeams";

/** Systems whose menus can be imported: what each writes, what its files are called, and how their text begins. */
export const foreignSystems = {
  freeswitch: {
    parse: parseXml,
    importer: importFreeswitch,
    is: "a file of FreeSWITCH menus",
    begins: /^\s*</,
  },
  studio: {
    parse: parseJson,
    importer: importStudio,
    is: "a Twilio Studio flow",
    begins: /^\s*\{/,
  },
  connect: {
    parse: parseConnect,
    importer: importConnect,
    is: "an Amazon Connect flow",
    begins: /^\s*\{/,
  },
  genesys: {
    parse: parseYaml,
    importer: importGenesys,
    is: "a Genesys Architect flow in YAML",
    begins: /^\s*[A-Za-z]/,
  },
  teams: {
    parse: parseJson,
    importer: importTeams,
    is: "a Teams auto attendant in JSON",
    begins: /^\s*[{[]/,
  },
} as const satisfies Readonly<
  Record<
    string,
    Readonly<{
      parse: (text: string) => ForeignDocument;
      importer: Importer;
      is: string;
      begins: RegExp;
    }>
  >
>;

export type ForeignSystem = keyof typeof foreignSystems;

/** The names of the systems, in the order in which they are told. */
export const foreignSystemNames: readonly ForeignSystem[] = [
  "freeswitch",
  "studio",
  "connect",
  "genesys",
  "teams",
];
