import { coreMutants } from "./coreMutants";
import { doorMutants } from "./doorMutants";
import { graphMutants } from "./graphMutants";
import type { Mutant } from "./mutant";
import { placingMutants } from "./placingMutants";
import { queueMutants } from "./queueMutants";
import { requestMutants } from "./requestMutants";
import { storageMutants } from "./storageMutants";
import { telltaleMutants } from "./telltaleMutants";

/** Every fault of old that a wrap can bring back; those deep in the core keep a unit test instead. */
export const mutants: readonly Mutant[] = [
  ...graphMutants,
  ...queueMutants,
  ...storageMutants,
  ...coreMutants,
  ...telltaleMutants,
  ...doorMutants,
  ...placingMutants,
  ...requestMutants,
];
