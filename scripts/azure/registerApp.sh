#!/usr/bin/env bash
# Registers the bot in Microsoft Entra, lets the managed identity speak for it, and grants what calls need. Every step
# looks first and changes only what is missing, so the script may be run again at any time. It keeps no secret: there is
# none. Read it before you run it; DRY_RUN=1 prints the commands that would change something instead of running them.
#
#   registerApp.sh register   the app registration and its service principal; sets IVR_APP_ID in the azd environment
#   registerApp.sh trust      the federated credential: the managed identity that `azd provision` made may be this app
#   registerApp.sh consent    the application permissions of Microsoft Graph, granted for the whole tenant
#   registerApp.sh show       what there is
#
#   IVR_MORE_PERMISSIONS="OnlineMeetings.ReadWrite.All"   permissions besides, for flows that need them
#
#   --if-missing   does nothing when IVR_APP_ID is set
#   --if-possible  says what is left to do, and succeeds, when this account lacks the rights; azd's hooks use it
#
# Needs: az, signed in to the tenant (az login). register needs Application Developer or more; consent needs Privileged
# Role Administrator or Global Administrator. IVR_SKIP_ENTRA=true skips everything: for pipelines, after a person ran it.
set -euo pipefail

readonly graph_app_id=00000003-0000-0000-c000-000000000000
# https://learn.microsoft.com/graph/permissions-reference
readonly permissions=(
  "284383ee-7f6e-4e40-a2a8-e85dcb029101 Calls.Initiate.All"
  "a7a681dc-756e-4909-b988-f160edc6655f Calls.AccessMedia.All"
  "f6b49018-60ab-4f81-83bd-22caeabfed2d Calls.JoinGroupCall.All"
  "fd7ccf6b-3d28-418b-9701-cd10f5cd2fd4 Calls.JoinGroupCallAsGuest.All"
  "a70e0c2d-e793-494c-94c4-118fa0a67f42 Presence.Read.All"
)
# Asked for only where IVR_MORE_PERMISSIONS names them, with spaces between: `npm run register -- plan` says who needs them.
readonly more_permissions=(
  "4c277553-8a09-487b-8023-29ee378d8324 Calls.InitiateGroupCall.All"
  "b8bb2037-6e08-44ac-a4ea-4674e010e2a4 OnlineMeetings.ReadWrite.All"
  "c1684f21-1984-47fa-9d61-2dc8c296bb70 OnlineMeetings.Read.All"
  "45bbb07e-7321-4fd7-a8f6-3ff27e6a81c8 CallRecords.Read.All"
  "a2611786-80b3-417e-adaa-707d4261a5f0 CallRecord-PstnCalls.Read.All"
  "df021288-bdef-4463-88db-98f22de89214 User.Read.All"
  "39b17d18-680c-41f4-b9c2-5f30629e7cb6 TeamsTelephoneNumber.Read.All"
  "9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30 Application.Read.All"
)
readonly credential_name=ivr-managed-identity
readonly display_name="${IVR_DISPLAY_NAME:-IVR} (${AZURE_ENV_NAME:-local})"

# shellcheck disable=SC1091
source "$(dirname "${BASH_SOURCE[0]}")/entraShell.sh"

# The permissions that are wanted here: those of every app, and those that IVR_MORE_PERMISSIONS names.
wanted_permissions=("${permissions[@]}")
for name in ${IVR_MORE_PERMISSIONS:-}; do
  found=""
  for permission in "${more_permissions[@]}"; do
    [[ "${permission#* }" == "$name" ]] && found="$permission"
  done
  [[ -n "$found" ]] || stop "IVR_MORE_PERMISSIONS names $name, which this script does not know: ${more_permissions[*]#* }."
  wanted_permissions+=("$found")
done

register() {
  local app_id
  app_id="${IVR_APP_ID:-}"
  find_app "$display_name"
  if [[ -z "$app_id" ]]; then
    return
  fi
  change az ad app update --id "$app_id" --required-resource-accesses "$(required_access)"
  keep IVR_APP_ID "$app_id"
}

# What an administrator is asked to consent to, as the registration lists it.
required_access() {
  local roles="" permission
  for permission in "${wanted_permissions[@]}"; do
    roles+="${roles:+,}{\"id\":\"${permission%% *}\",\"type\":\"Role\"}"
  done
  printf '[{"resourceAppId":"%s","resourceAccess":[%s]}]' "$graph_app_id" "$roles"
}

# https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity
trust() {
  local app_id principal_id tenant_id login audience found
  app_id="$(known IVR_APP_ID)"
  principal_id="$(known IVR_IDENTITY_PRINCIPAL_ID)"
  tenant_id="$(az account show --query tenantId --output tsv)"
  login="$(az cloud show --query endpoints.activeDirectory --output tsv)"
  audience="api://AzureADTokenExchange"
  [[ "$login" == *.us* ]] && audience="api://AzureADTokenExchangeUSGov"
  found="$(az ad app federated-credential list --id "$app_id" --query "[?name=='$credential_name'].subject | [0]" --output tsv)"
  if [[ "$found" == "$principal_id" ]]; then
    return
  fi
  local parameters
  parameters="$(printf '{"name":"%s","issuer":"%s/%s/v2.0","subject":"%s","audiences":["%s"],"description":"The function app of %s"}' \
    "$credential_name" "${login%/}" "$tenant_id" "$principal_id" "$audience" "${AZURE_ENV_NAME:-the IVR}")"
  if [[ -n "$found" ]]; then
    change az ad app federated-credential update --id "$app_id" --federated-credential-id "$credential_name" --parameters "$parameters"
  else
    change az ad app federated-credential create --id "$app_id" --parameters "$parameters"
  fi
  say "The managed identity $principal_id may now act as the app $app_id."
}

consent() {
  local app_id graph app_principal graph_principal granted permission role_id
  app_id="$(known IVR_APP_ID)"
  graph="$(graph_root)"
  app_principal="$(az ad sp show --id "$app_id" --query id --output tsv)"
  graph_principal="$(az ad sp show --id "$graph_app_id" --query id --output tsv)"
  granted="$(az rest --method get --url "$graph/v1.0/servicePrincipals/$app_principal/appRoleAssignments" --query 'value[].appRoleId' --output tsv)"
  for permission in "${wanted_permissions[@]}"; do
    role_id="${permission%% *}"
    if [[ "$granted" == *"$role_id"* ]]; then
      continue
    fi
    if ! change az rest --method post --url "$graph/v1.0/servicePrincipals/$app_principal/appRoleAssignments" \
      --headers Content-Type=application/json \
      --body "{\"principalId\":\"$app_principal\",\"resourceId\":\"$graph_principal\",\"appRoleId\":\"$role_id\"}"; then
      name_consent_page "$app_id"
      return 1
    fi
    say "Granted ${permission#* }."
  done
}

show() {
  local app_id
  app_id="$(known IVR_APP_ID)"
  az ad app show --id "$app_id" --query '{displayName:displayName,appId:appId,signInAudience:signInAudience}' --output json
  az ad app federated-credential list --id "$app_id" --query '[].{name:name,subject:subject,audiences:audiences}' --output json
}

main() {
  local step="${1:-}"
  case "$step" in
  register | trust | consent | show) ;;
  *) stop "Say what to do: registerApp.sh register|trust|consent|show. The head of the script explains them." ;;
  esac
  if [[ "${IVR_SKIP_ENTRA:-}" == true ]]; then
    return
  fi
  run_step IVR_APP_ID "no call is answered" "${*:2}" "$step"
}

main "$@"
