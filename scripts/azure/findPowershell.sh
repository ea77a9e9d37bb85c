#!/usr/bin/env bash
# Prints the path of PowerShell: the one that is installed, or the one that .NET has put, or now puts, into this user's
# cache (3 s and 200 MB, once). Prints nothing, and succeeds, where there is neither. With --installed it never fetches.
set -euo pipefail

# 7.6 runs on .NET 10; the versions that NuGet has are listed at https://www.nuget.org/packages/PowerShell.
readonly version=7.6.9
readonly folder="${XDG_CACHE_HOME:-$HOME/.cache}/teams-ivr/powershell-$version"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

if command -v pwsh 2>/dev/null; then
  exit
fi
if [[ ! -x "$folder/pwsh" && "${1:-}" != --installed ]] && command -v dotnet >/dev/null 2>&1; then
  dotnet tool install PowerShell --version "$version" --tool-path "$folder" --verbosity quiet >&2 || true
fi
if [[ -x "$folder/pwsh" ]]; then
  printf '%s\n' "$folder/pwsh"
fi
