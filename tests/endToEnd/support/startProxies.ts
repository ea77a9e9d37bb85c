import { startHttpProxy } from "../../support/proxies/startHttpProxy";
import { startTcpProxy } from "../../support/proxies/startTcpProxy";

/** Where the parts are that an app uses. */
export type Addresses = Readonly<{
  storageConnectionString: string;
  serviceBusConnectionString: string;
  graphUrl: string;
}>;

/** Something that can go wrong before each part that an app uses. */
export type Proxies = Awaited<ReturnType<typeof startProxies>>;

/** Starts a proxy for Graph, tables, blobs and the broker each. */
export async function startProxies() {
  const [graph, tables, blobs, broker] = await Promise.all([
    startHttpProxy(),
    startHttpProxy(),
    startHttpProxy(),
    startTcpProxy(),
  ]);
  return {
    graph,
    tables,
    blobs,
    broker,
    /** Stands between the app and these parts: the addresses that the app is given instead. */
    standBefore: (direct: Addresses): Addresses => {
      const storage = direct.storageConnectionString
        .replace(portAfter("BlobEndpoint"), through(blobs))
        .replace(portAfter("TableEndpoint"), through(tables));
      const queue = direct.serviceBusConnectionString.replace(
        portAfter("Endpoint"),
        through(broker),
      );
      return {
        storageConnectionString: storage,
        serviceBusConnectionString: queue,
        graphUrl: direct.graphUrl.replace(/(:)(\d+)$/, through(graph)),
      };
    },
    close: () => Promise.all([graph, tables, blobs, broker].map((proxy) => proxy.close())),
  };
}

function portAfter(name: string): RegExp {
  return new RegExp(`((?:^|;)${name}=[^;]*?:)(\\d+)`);
}

function through(proxy: Readonly<{ port: number; forwardTo: (port: number) => void }>) {
  return (_whole: string, before: string, port: string): string => {
    proxy.forwardTo(Number(port));
    return `${before}${proxy.port}`;
  };
}
