import type { LinkEnd } from "./linkEnd";
import { acceptRequest, replyTo } from "./replyTo";
import { rhea } from "./rheaInternals";
import { isSignedWith } from "./sharedAccessSignature";

/**
 * The broker's end of $cbs, where a client presents a token for each address before it uses it: claims-based security, see
 * https://learn.microsoft.com/azure/service-bus-messaging/service-bus-amqp-protocol-guide. Without a key every token passes.
 */
export function makeSecurityEnd(
  options: Readonly<{
    hasEntity: (address: string) => boolean;
    sharedAccessKey: string | undefined;
    now: () => number;
  }>,
): LinkEnd {
  const verdict = (address: string, token: string): readonly [number, string] => {
    if (!options.hasEntity(address)) {
      return [404, `The messaging entity '${address}' could not be found.`];
    }
    const { sharedAccessKey, now } = options;
    return sharedAccessKey === undefined || isSignedWith(sharedAccessKey, token, now())
      ? [202, "Accepted"]
      : [401, "InvalidSignature: The token has an invalid signature or has expired."];
  };
  return {
    message: (event) => {
      const request = acceptRequest(event);
      const address = textOf(request.application_properties?.["name"]);
      const [status, description] = verdict(address, textOf(request.body));
      replyTo(event, request, {
        // The .NET client reads an int and nothing else; rhea would write a uint.
        properties: {
          "status-code": rhea.types.wrap_int(status),
          "status-description": description,
        },
      });
    },
  };
}

const textOf = (value: unknown) => (typeof value === "string" ? value : "");
