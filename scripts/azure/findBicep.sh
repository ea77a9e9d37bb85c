#!/usr/bin/env bash
# Prints the path of a Bicep compiler: the one that BICEP names; or the version below, restored from NuGet where dotnet is
# installed (some 10 s and 230 MB the first time); or one that the PATH, azd or az has. Where there is none, it prints why
# in a sentence instead, and fails.
set -euo pipefail

# The version that the snapshots are made with: one that is newer may say the same in other words.
readonly version=0.49.2

# How NuGet calls this machine.
platform() {
  local system=linux processor=x64
  case "$(uname -s)" in
  Darwin) system=osx ;;
  MINGW* | MSYS* | CYGWIN*) system=win ;;
  *) if compgen -G "/lib/ld-musl-*" >/dev/null; then system=linux-musl; fi ;;
  esac
  case "$(uname -m)" in arm64 | aarch64) processor=arm64 ;; esac
  echo "$system-$processor"
}

restored() {
  local home package compiler
  home="${XDG_CACHE_HOME:-${HOME:?}/.cache}/teams-ivr/bicep"
  package="Azure.Bicep.CommandLine.$(platform)"
  compiler="$home/packages/$(tr '[:upper:]' '[:lower:]' <<<"$package")/$version/tools/bicep"
  if [[ ! -f "$compiler" && ! -f "$compiler.exe" ]]; then
    mkdir -p "$home"
    # A project that builds nothing; what it targets is whatever the installed SDK targets, so nothing else is fetched.
    cat >"$home/bicep.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net\$(BundledNETCoreAppTargetFrameworkVersion)</TargetFramework>
    <RestorePackagesPath>\$(MSBuildProjectDirectory)/packages</RestorePackagesPath>
  </PropertyGroup>
  <ItemGroup><PackageDownload Include="$package" Version="[$version]" /></ItemGroup>
</Project>
XML
    dotnet restore "$home/bicep.csproj" --nologo --verbosity quiet >&2 || return 1
  fi
  [[ -f "$compiler" ]] || compiler="$compiler.exe"
  [[ -f "$compiler" ]] || return 1
  # The package carries no run bit.
  chmod +x "$compiler"
  echo "$compiler"
}

if [[ -n "${BICEP:-}" ]]; then
  echo "$BICEP"
  exit
fi
why="dotnet is not installed"
if command -v dotnet >/dev/null 2>&1; then
  if restored; then exit; fi
  why="NuGet did not give version $version"
fi
for compiler in "$(command -v bicep || true)" "$HOME/.azd/bin/bicep" "$HOME/.azure/bin/bicep"; do
  if [[ -x "$compiler" ]]; then
    echo "$compiler"
    exit
  fi
done
echo "NO BICEP COMPILER: $why, and no other one is here."
exit 1
