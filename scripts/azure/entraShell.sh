#!/usr/bin/env bash
# What the scripts have in common that register apps in Microsoft Entra; they read it, it is not run by itself.
#
#   --if-missing   does nothing when the app's id is set
#   --if-possible  says what is left to do, and succeeds, when this account lacks the rights; azd's hooks use it
#
# IVR_SKIP_ENTRA=true skips everything: for pipelines, after a person ran it. DRY_RUN=1 prints the commands that would
# change something instead of running them.

say() { printf '%s\n' "$*" >&2; }
stop() {
  say "$*"
  exit 1
}

# Runs a command that changes something; with DRY_RUN=1 it is only shown.
change() {
  if [[ "${DRY_RUN:-}" == 1 ]]; then
    say "would run: $*"
  else
    "$@" >/dev/null
  fi
}

# A value of the environment, or of the azd environment where a person runs the script in a shell of their own.
known() {
  local value="${!1:-}"
  if [[ -z "$value" ]] && command -v azd >/dev/null 2>&1; then
    value="$(azd env get-value "$1" 2>/dev/null)" || value=""
  fi
  [[ -n "$value" ]] || stop "$1 is not known: run azd provision first, or set it in the environment."
  printf '%s' "$value"
}

# Keeps an app's id under a setting: in the azd environment where there is one, else it says what to do.
keep() {
  if [[ -n "${AZURE_ENV_NAME:-}" ]] && command -v azd >/dev/null 2>&1; then
    change azd env set "$1" "$2" --environment "$AZURE_ENV_NAME"
  else
    say "Set it where you deploy: azd env set $1 $2"
  fi
}

# Sets the caller's app_id, where it is empty, to that of the app of a name, which is registered where there is none yet, and
# sees to its service principal. With DRY_RUN=1 it may stay empty.
find_app() {
  local name="$1"
  if [[ -z "$app_id" ]]; then
    app_id="$(az ad app list --filter "displayName eq '$name'" --query '[0].appId' --output tsv)"
  fi
  if [[ -z "$app_id" ]]; then
    if [[ "${DRY_RUN:-}" == 1 ]]; then
      say "would run: az ad app create --display-name $name --sign-in-audience AzureADMyOrg"
      return
    fi
    app_id="$(az ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --query appId --output tsv)"
    say "Registered the app $name: $app_id"
  fi
  if ! az ad sp show --id "$app_id" >/dev/null 2>&1; then
    change az ad sp create --id "$app_id"
  fi
}

# The root of Microsoft Graph in this cloud.
graph_root() {
  local graph
  graph="$(az cloud show --query endpoints.microsoftGraphResourceId --output tsv)" || return
  printf '%s' "${graph%/}"
}

# Says where an administrator consents in a browser to what an app asks for.
name_consent_page() {
  local tenant_id login
  tenant_id="$(az account show --query tenantId --output tsv)"
  login="$(az cloud show --query endpoints.activeDirectory --output tsv)"
  say "This account may not consent. Ask an administrator of the tenant to open"
  say "  ${login%/}/$tenant_id/adminconsent?client_id=$1"
}

# One step, by whoever is signed in.
attempt() {
  command -v az >/dev/null 2>&1 || stop "The Azure CLI (az) is not installed: https://learn.microsoft.com/cli/azure/install-azure-cli"
  "$@"
}

# Runs a step as its options say: run_step <id's setting> <what waits for it> <options> <step> <its words...>
run_step() {
  local setting="$1" waits="$2" options=" $3 " step="$4"
  shift 3
  if [[ "$options" == *" --if-missing "* && -n "${!setting:-}" ]]; then
    return
  fi
  if [[ "$options" == *" --if-possible "* ]]; then
    # A subshell of its own with -e: inside a condition bash would go on after a failure.
    set +e
    (set -e; attempt "$@")
    local result=$? again=""
    set -e
    # What needs the app's id is made by provisioning.
    [[ "$step" == register ]] && again=", and azd provision after it"
    if [[ "$result" -ne 0 ]]; then
      say "LEFT TO DO: scripts/azure/$(basename "$0") $step, by somebody who may$again. Until then $waits."
    fi
    return
  fi
  attempt "$@"
}
