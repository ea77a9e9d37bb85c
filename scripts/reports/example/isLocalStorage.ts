import type { Config } from "../../../lib/config";
import { isLoopback } from "../../../lib/isLoopback";

/** True for storage whose tables are on this machine. Pure. */
export function isLocalStorage(connection: Config["storage"]): boolean {
  if (connection.kind === "identity") return isHere(connection.tableServiceUri);
  const { connectionString } = connection;
  if (/^UseDevelopmentStorage=true;?$/i.test(connectionString)) return true;
  const [, endpoint = ""] = /(?:^|;)TableEndpoint=([^;]*)/i.exec(connectionString) ?? [];
  return isHere(endpoint);
}

function isHere(address: string): boolean {
  return URL.canParse(address) && isLoopback(new URL(address).hostname);
}
