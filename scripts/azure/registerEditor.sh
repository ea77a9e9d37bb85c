#!/usr/bin/env bash
# Registers the app in Microsoft Entra that people sign in to for the editor, and gives them roles. It is not the bot's:
# the bot may place calls, and people's tokens must not be good for that. Every step looks first and changes only what is
# missing, so the script may be run again at any time. It keeps no secret: pages cannot. DRY_RUN=1 prints the commands
# that would change something instead of running them.
#
#   registerEditor.sh register           the app registration with its API and its roles, which only people with a role
#                                        may sign in to; sets IVR_EDITOR_APP_ID in the azd environment
#   registerEditor.sh redirect           the address to which Entra sends people back, once azd provision has made one
#   registerEditor.sh consent            that its pages may use its API for everybody who has a role
#   registerEditor.sh assign ROLE WHO    gives View, Edit, Publish, Operate or Administer to a person (sign-in name or
#                                        object id) or a group (object id)
#   registerEditor.sh show               what there is, and who has which role
#
#   --if-on        does nothing unless IVR_EDITOR is on
#   --if-missing   does nothing when IVR_EDITOR_APP_ID is set
#   --if-possible  says what is left to do, and succeeds, when this account lacks the rights; azd's hooks use it
#
# Needs: az, signed in to the tenant (az login). register and redirect need Application Developer or more; consent and
# assign need Cloud Application Administrator or more. IVR_SKIP_ENTRA=true skips everything.
set -euo pipefail

readonly graph_app_id=00000003-0000-0000-c000-000000000000
# What the pages ask for, and what the API accepts: lib/identity/editorScope.ts.
readonly scope_id=81737e98-e5c4-4aa3-bea0-e6330e5d8c5e
readonly scope=access_as_user
# The roles of lib/identity/person.ts. Their ids never change, so that nobody loses a role.
readonly roles=(
  "a03b0278-297d-4a86-ba93-0d401b833280 View Sees flows, numbers and reports, and tries flows out"
  "c5b00d75-b37c-48fc-ae3f-3ce634e919bf Edit Changes drafts; includes View"
  "4c91cad0-11d6-4bb1-9b0c-69c0a24e19ce Publish Makes drafts live; includes Edit"
  "0624d5c9-ab09-4b36-a9ba-a1f7c36f4f36 Operate Throws switches and works on messages and callbacks; includes View"
  "6c7c792e-9e39-4c1c-9659-ade0db20cd0a Administer Everything, numbers and bindings too"
)
# Sign-in itself: https://learn.microsoft.com/graph/permissions-reference
readonly sign_in_scopes=(
  37f7f235-527c-4136-accd-4a02d197296e # openid
  14dad69e-099b-42c9-810b-d002981feec1 # profile
  7427e0e9-2fba-42fe-b0c0-848c9e6a8182 # offline_access
)
readonly display_name="${IVR_DISPLAY_NAME:-IVR} editor (${AZURE_ENV_NAME:-local})"

# shellcheck disable=SC1091
source "$(dirname "${BASH_SOURCE[0]}")/entraShell.sh"

register() {
  local app_id graph
  app_id="${IVR_EDITOR_APP_ID:-}"
  find_app "$display_name"
  if [[ -z "$app_id" ]]; then
    return
  fi
  graph="$(graph_root)"
  change_by_graph patch "$graph/v1.0/applications(appId='$app_id')" "$(definition "$app_id")"
  # Shown among the tenant's applications, where administrators look for it; closed to whoever has no role.
  change_by_graph patch "$graph/v1.0/servicePrincipals(appId='$app_id')" \
    '{"appRoleAssignmentRequired":true,"tags":["WindowsAzureActiveDirectoryIntegratedApp"]}'
  keep IVR_EDITOR_APP_ID "$app_id"
}

# Tokens of version 2 name their audience by the app's id: https://learn.microsoft.com/graph/api/resources/apiapplication
definition() {
  local app_id="$1" roles_json="" role id value description scopes_json="" sign_in
  for role in "${roles[@]}"; do
    read -r id value description <<<"$role"
    roles_json+="${roles_json:+,}{\"id\":\"$id\",\"value\":\"$value\",\"displayName\":\"$value\",\"description\":\"$description\",\"allowedMemberTypes\":[\"User\"],\"isEnabled\":true}"
  done
  for sign_in in "${sign_in_scopes[@]}"; do
    scopes_json+="${scopes_json:+,}{\"id\":\"$sign_in\",\"type\":\"Scope\"}"
  done
  printf '{"identifierUris":["api://%s"],"api":{"requestedAccessTokenVersion":2,"oauth2PermissionScopes":[{"id":"%s","value":"%s","type":"Admin","isEnabled":true,"adminConsentDisplayName":"Use the IVR editor","adminConsentDescription":"Lets the pages of the editor work for whoever has signed in."}]},"appRoles":[%s],"requiredResourceAccess":[{"resourceAppId":"%s","resourceAccess":[{"id":"%s","type":"Scope"}]},{"resourceAppId":"%s","resourceAccess":[%s]}]}' \
    "$app_id" "$scope_id" "$scope" "$roles_json" "$app_id" "$scope_id" "$graph_app_id" "$scopes_json"
}

# https://learn.microsoft.com/entra/identity-platform/reply-url: of the kind for pages, to which Entra gives no secret.
redirect() {
  local app_id graph address found list
  app_id="$(known IVR_EDITOR_APP_ID)"
  address="$(known IVR_PUBLIC_ROOT)/editor/signedIn"
  graph="$(graph_root)"
  found="$(az rest --method get --url "$graph/v1.0/applications(appId='$app_id')" --query 'spa.redirectUris[]' --output tsv)"
  if grep --quiet --line-regexp --fixed-strings -- "$address" <<<"$found"; then
    return
  fi
  # Those that are there stay: a domain of your own, an address for trying things out.
  list="$(printf '%s\n' "$found" "$address" | sed -e '/^$/d' -e 's/.*/"&"/' | paste -s -d, -)"
  change_by_graph patch "$graph/v1.0/applications(appId='$app_id')" "{\"spa\":{\"redirectUris\":[$list]}}"
  say "People who sign in to the editor come back to $address."
}

# An app that only people with a role may use asks none of them for consent, so an administrator gives it for all.
consent() {
  local app_id graph app_principal graph_principal granted
  app_id="$(known IVR_EDITOR_APP_ID)"
  graph="$(graph_root)"
  app_principal="$(az ad sp show --id "$app_id" --query id --output tsv)"
  graph_principal="$(az ad sp show --id "$graph_app_id" --query id --output tsv)"
  granted="$(az rest --method get --url "$graph/v1.0/servicePrincipals/$app_principal/oauth2PermissionGrants" --query "value[?consentType=='AllPrincipals'].resourceId" --output tsv)"
  grant "$graph_principal" "openid profile offline_access"
  grant "$app_principal" "$scope"
}

# Grants scopes of one resource, with the names that consent has.
grant() {
  local resource="$1" scopes="$2"
  if grep --quiet --line-regexp --fixed-strings -- "$resource" <<<"$granted"; then
    return
  fi
  if ! change_by_graph post "$graph/v1.0/oauth2PermissionGrants" \
    "{\"clientId\":\"$app_principal\",\"consentType\":\"AllPrincipals\",\"resourceId\":\"$resource\",\"scope\":\"$scopes\"}"; then
    name_consent_page "$app_id"
    return 1
  fi
  say "Granted $scopes."
}

assign() {
  local wanted="${1:-}" who="${2:-}" app_id graph app_principal role id value role_id="" found
  for role in "${roles[@]}"; do
    read -r id value _ <<<"$role"
    if [[ "$value" == "$wanted" ]]; then role_id="$id"; fi
  done
  [[ -n "$role_id" && -n "$who" ]] ||
    stop "Say which role and who: registerEditor.sh assign View|Edit|Publish|Operate|Administer anna@contoso.com"
  app_id="$(known IVR_EDITOR_APP_ID)"
  graph="$(graph_root)"
  if [[ "$who" == *@* ]]; then
    who="$(az ad user show --id "$who" --query id --output tsv)"
  fi
  app_principal="$(az ad sp show --id "$app_id" --query id --output tsv)"
  found="$(az rest --method get --url "$graph/v1.0/servicePrincipals/$app_principal/appRoleAssignedTo" --query "value[?principalId=='$who' && appRoleId=='$role_id'].id" --output tsv)"
  if [[ -n "$found" ]]; then
    return
  fi
  change_by_graph post "$graph/v1.0/servicePrincipals/$app_principal/appRoleAssignedTo" \
    "{\"principalId\":\"$who\",\"resourceId\":\"$app_principal\",\"appRoleId\":\"$role_id\"}"
  say "$who has the role $wanted, from the next sign-in on."
}

show() {
  local app_id graph app_principal
  app_id="$(known IVR_EDITOR_APP_ID)"
  graph="$(graph_root)"
  az rest --method get --url "$graph/v1.0/applications(appId='$app_id')" --query '{displayName:displayName,appId:appId,redirectUris:spa.redirectUris,roles:appRoles[].{value:value,id:id}}' --output json
  app_principal="$(az ad sp show --id "$app_id" --query id --output tsv)"
  az rest --method get --url "$graph/v1.0/servicePrincipals/$app_principal/appRoleAssignedTo" --query 'value[].{who:principalDisplayName,role:appRoleId}' --output json
}

change_by_graph() {
  change az rest --method "$1" --url "$2" --headers Content-Type=application/json --body "$3"
}

main() {
  local step="${1:-}" word words=() options=""
  case "$step" in
  register | redirect | consent | assign | show) ;;
  *) stop "Say what to do: registerEditor.sh register|redirect|consent|assign|show. The head of the script explains them." ;;
  esac
  for word in "${@:2}"; do
    if [[ "$word" == --* ]]; then options+=" $word"; else words+=("$word"); fi
  done
  if [[ "${IVR_SKIP_ENTRA:-}" == true ]]; then
    return
  fi
  if [[ " $options " == *" --if-on "* && "${IVR_EDITOR:-off}" != on ]]; then
    return
  fi
  run_step IVR_EDITOR_APP_ID "nobody can sign in to the editor" "$options" "$step" ${words[@]+"${words[@]}"}
}

main "$@"
