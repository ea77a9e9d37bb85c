import { appRules } from "./appRules";
import { galleryRules } from "./galleryRules";
import { networkRules } from "./networkRules";
import type { ReviewRule } from "./reviewRule";
import { serviceRules } from "./serviceRules";
import { storageRules } from "./storageRules";

/** Every rule that is restated here. https://azure.github.io/PSRule.Rules.Azure/en/rules/ and https://www.checkov.io say what each is for. */
export const reviewRules: readonly ReviewRule[] = [
  ...galleryRules,
  ...appRules,
  ...storageRules,
  ...serviceRules,
  ...networkRules,
];
