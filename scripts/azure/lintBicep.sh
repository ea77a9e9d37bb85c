#!/usr/bin/env bash
# Compiles and lints every template with the real Bicep compiler, one warning being one too many. Where there is no
# compiler it says so and succeeds, unless REQUIRE_BICEP=1 (the hosted workflow sets it). BICEP may name a compiler.
set -euo pipefail
cd "$(dirname "$0")/../.."

compiler=()
if [[ -n "${BICEP:-}" ]]; then
  compiler=("$BICEP")
elif command -v bicep >/dev/null 2>&1; then
  compiler=(bicep)
elif [[ -x "$HOME/.azd/bin/bicep" ]]; then
  compiler=("$HOME/.azd/bin/bicep")
elif [[ -x "$HOME/.azure/bin/bicep" ]]; then
  compiler=("$HOME/.azure/bin/bicep")
fi

if [[ ${#compiler[@]} -eq 0 ]]; then
  echo "BICEP IS NOT INSTALLED: templates were neither compiled nor linted here; only the checks in tests/infra ran." >&2
  [[ "${REQUIRE_BICEP:-}" == 1 ]] && exit 1
  exit 0
fi

"${compiler[@]}" --version
failures=0

# Prints what a command says on standard error; anything it says there is a failure, and so is its exit code.
quietly() {
  local said
  if ! said="$("$@" 2>&1 >/dev/null)" || [[ -n "$said" ]]; then
    printf '%s\n' "$said" >&2
    failures=$((failures + 1))
  fi
}

while IFS= read -r template; do
  quietly "${compiler[@]}" build "$template" --stdout
done < <(find infra -name '*.bicep' | sort)

# The parameters file reads the environment when it is compiled; these are the three values it cannot do without.
AZURE_ENV_NAME=lint AZURE_LOCATION=westeurope IVR_APP_ID=00000000-0000-0000-0000-000000000000 \
  quietly "${compiler[@]}" build-params infra/main.bicepparam --stdout

if [[ "$failures" -gt 0 ]]; then
  echo "$failures of the templates have errors or warnings." >&2
  exit 1
fi
echo "All templates compile without a warning."
