import type { Finding, Probe } from "./probe";
import { sayFailure } from "./sayFailure";

/** Whether each of several places of one kind (tables, containers) can be read; all that cannot are named. */
export function probePlaces<Place extends string>(
  kind: string,
  places: readonly Place[],
  read: (place: Place) => Promise<unknown>,
): Probe {
  const remedy =
    "Deploy again (azd provision makes what is missing), and give the app's identity the roles Storage Table Data Contributor and Storage Blob Data Owner; a new role takes minutes to work.";
  return {
    name: kind,
    remedy,
    look: async (): Promise<Finding> => {
      const outcomes = await Promise.allSettled(places.map((place) => read(place)));
      const failures = outcomes.flatMap((outcome, index) =>
        outcome.status === "rejected"
          ? [{ place: places[index] ?? "", reason: outcome.reason as unknown }]
          : [],
      );
      const [first] = failures;
      if (first === undefined) return {};
      const names = failures.map(({ place }) => place).join(", ");
      return { problem: `Cannot be read: ${names}. ${sayFailure(first.reason)}`, remedy };
    },
  };
}
