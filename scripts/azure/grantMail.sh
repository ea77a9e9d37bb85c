#!/usr/bin/env bash
# Lets the bot send mail from one mailbox in Exchange, and from no other: finds the ids of the app and runs grantMail.ps1,
# which grants the role Application Mail.Send in a scope of that mailbox. It never asks for Mail.Send in Entra, which would
# open every mailbox, and stops where the app has it. Both look first and change only what is missing.
#
#   grantMail.sh ivr@contoso.com   the mailbox: from of the channel in the bindings
#
# DRY_RUN=1 shows what Exchange would be asked to change. Needs az, signed in to the tenant (az login), PowerShell with the
# module ExchangeOnlineManagement, and an Exchange administrator, who signs in when asked. IVR_APP_ID says which app.
set -euo pipefail

readonly graph_app_id=00000003-0000-0000-c000-000000000000
# Mail.Send: https://learn.microsoft.com/graph/permissions-reference#mailsend
readonly mail_send=b633e1c5-b582-4048-a93e-9f11b44c7e96

# shellcheck disable=SC1091
source "$(dirname "${BASH_SOURCE[0]}")/entraShell.sh"

# Where Entra grants it for every mailbox, a scope in Exchange takes nothing away: the two add up.
refuse_open_door() {
  local principal="$1" graph granted
  graph="$(graph_root)"
  granted="$(az rest --method get --url "$graph/v1.0/servicePrincipals/$principal/appRoleAssignments" --query 'value[].appRoleId' --output tsv)"
  if [[ "$granted" == *"$mail_send"* ]]; then
    stop "The app has Mail.Send in Entra: it may send from every mailbox, and a scope in Exchange does not change that. Take it away first (Entra, enterprise applications, the app, permissions; resource $graph_app_id), then run this again."
  fi
}

grant() {
  local mailbox="$1" app_id principal powershell here exchange switches=()
  here="$(dirname "${BASH_SOURCE[0]}")"
  app_id="$(known IVR_APP_ID)"
  principal="$(az ad sp show --id "$app_id" --query id --output tsv)"
  refuse_open_door "$principal"
  powershell="${POWERSHELL:-$(bash "$here/findPowershell.sh")}"
  [[ -n "$powershell" ]] || stop "PowerShell is not installed: https://learn.microsoft.com/powershell/scripting/install"
  if [[ "${DRY_RUN:-}" == 1 ]]; then switches=(-WhatIf); fi
  # https://learn.microsoft.com/powershell/module/exchange/connect-exchangeonline
  case "${IVR_CLOUD:-global}" in
  usGov) exchange=O365USGovGCCHigh ;;
  usGovDoD) exchange=O365USGovDoD ;;
  *) exchange=O365Default ;;
  esac
  MAILBOX="$mailbox" APPLICATION_ID="$app_id" OBJECT_ID="$principal" SCRIPT="$here/grantMail.ps1" "$powershell" -NoProfile -Command "
    \$ErrorActionPreference = 'Stop'
    if (-not (Get-Command Get-ManagementScope -ErrorAction SilentlyContinue)) { Connect-ExchangeOnline -ExchangeEnvironmentName $exchange -ShowBanner:\$false }
    & \$env:SCRIPT -Mailbox \$env:MAILBOX -ApplicationId \$env:APPLICATION_ID -ObjectId \$env:OBJECT_ID ${switches[*]:-}"
}

main() {
  [[ $# -eq 1 && "$1" == *@* ]] || stop "Say which mailbox: grantMail.sh ivr@contoso.com. The head of the script explains it."
  attempt grant "$1"
}

main "$@"
