#!/usr/bin/env bash
# Compiles and lints every template with the real Bicep compiler (findBicep.sh), one warning being one too many. Where
# there is no compiler it says so in one line and succeeds, unless REQUIRE_BICEP=1.
set -euo pipefail
cd "$(dirname "$0")/../.."

if ! compiler="$(bash scripts/azure/findBicep.sh)"; then
  echo "$compiler The templates were neither compiled nor linted; the checks in tests/infra remain." >&2
  [[ "${REQUIRE_BICEP:-}" == 1 ]] && exit 1
  exit 0
fi

"$compiler" --version
# main.bicep brings every module with it; a test holds that there is no template beside. The parameters file reads the
# environment when it is compiled, and may ask for nothing but the two values that azd always has.
if ! said="$(
  env -u IVR_APP_ID AZURE_ENV_NAME=lint AZURE_LOCATION=westeurope \
    "$compiler" build-params infra/main.bicepparam --stdout 2>&1 >/dev/null
)" || [[ -n "$said" ]]; then
  printf '%s\n' "$said" "The templates have errors or warnings." >&2
  exit 1
fi
echo "All templates compile without a warning."
