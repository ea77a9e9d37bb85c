#!/usr/bin/env bash
# Reads every shell script with shellcheck and every PowerShell script with PowerShell's own parser, one finding being one
# too many. Where a tool is not to be had it says so in one line and succeeds, unless REQUIRE_SCRIPT_TOOLS=1 (.ci/run sets
# it). SHELLCHECK and POWERSHELL may name the tools.
set -euo pipefail
cd "$(dirname "$0")/.."
missing=0
failures=0

# Says that a tool is missing, and what was therefore not done.
miss() {
  echo "NO $1: $2" >&2
  missing=$((missing + 1))
}

shell_scripts=()
while IFS= read -r file; do
  IFS= read -r first_line <"$file" || true
  if [[ "$first_line" =~ ^#!.*[/\ ](ba)?sh$ ]]; then shell_scripts+=("$file"); fi
done < <(find .ci .githooks scripts -type f | sort)

shellcheck="${SHELLCHECK:-$(command -v shellcheck || true)}"
if [[ -z "$shellcheck" ]]; then
  miss SHELLCHECK "no shell script was read here; a package of that name has it (apt-get install shellcheck)."
elif "$shellcheck" "${shell_scripts[@]}"; then
  echo "shellcheck has nothing against ${#shell_scripts[@]} shell scripts."
else
  failures=$((failures + 1))
fi

# PowerShell finds its variables itself: what is in single quotes is not for this shell.
# shellcheck disable=SC2016
readonly parse='
  $problems = $null
  [void][System.Management.Automation.Language.Parser]::ParseFile((Resolve-Path $env:SCRIPT).Path, [ref]$null, [ref]$problems)
  $problems | ForEach-Object { [Console]::Error.WriteLine("$($env:SCRIPT):$($_.Extent.StartLineNumber): $($_.Message)") }
  exit @($problems).Count
'
export POWERSHELL_TELEMETRY_OPTOUT=1 POWERSHELL_UPDATECHECK=Off
powershell="${POWERSHELL:-$(bash scripts/azure/findPowershell.sh)}"
if [[ -z "$powershell" ]]; then
  miss POWERSHELL "no PowerShell script was read or tried here; it comes by itself where .NET 10 is installed."
else
  while IFS= read -r file; do
    if SCRIPT="$file" "$powershell" -NoProfile -NonInteractive -Command "$parse"; then
      echo "PowerShell can read $file."
    else
      failures=$((failures + 1))
    fi
  done < <(find scripts tests -name '*.ps1' -o -name '*.psm1' | sort)
fi

if [[ "${REQUIRE_SCRIPT_TOOLS:-}" == 1 && "$missing" -gt 0 || "$failures" -gt 0 ]]; then exit 1; fi
