<#
.SYNOPSIS
Lets the IVR send mail from one mailbox, and from no other.

.DESCRIPTION
Exchange grants the role Application Mail.Send to the app in a scope that names the mailbox alone: RBAC for Applications,
https://learn.microsoft.com/exchange/permissions-exo/application-rbac. Looks first and changes only what is missing, so it may be
run again at any time; -WhatIf shows what it would change. Needs an Exchange administrator (Organization Management) and the
module ExchangeOnlineManagement:

    Install-Module ExchangeOnlineManagement -Scope CurrentUser
    Connect-ExchangeOnline

scripts/azure/grantMail.sh finds the ids and calls it.

.PARAMETER Mailbox
Address of the mailbox that mail is sent from: `from` of the channel in the bindings.

.PARAMETER ApplicationId
Application (client) id of the bot: azd env get-value IVR_APP_ID.

.PARAMETER ObjectId
Object id of the bot's service principal (Entra, enterprise applications), not of its app registration.

.EXAMPLE
./grantMail.ps1 -Mailbox ivr@contoso.com -ApplicationId 00000000-0000-0000-0000-000000000000 -ObjectId 00000000-0000-0000-0000-000000000001 -WhatIf
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)][ValidatePattern('^[^@\s'']+@[^@\s'']+$')][string]$Mailbox,
    [Parameter(Mandatory)][guid]$ApplicationId,
    [Parameter(Mandatory)][guid]$ObjectId
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$role = 'Application Mail.Send'

# https://learn.microsoft.com/powershell/module/exchange/get-mailbox
$found = Get-Mailbox -Identity $Mailbox -ErrorAction SilentlyContinue
if (-not $found) { throw "There is no mailbox $Mailbox in Exchange: correct the address, or give the user a licence with a mailbox." }

# The mailbox keeps this id when its address changes.
$filter = "ExternalDirectoryObjectId -eq '$($found.ExternalDirectoryObjectId)'"
$scopeName = "ivr-mail-$($found.ExternalDirectoryObjectId)"

# https://learn.microsoft.com/powershell/module/exchange/new-serviceprincipal
$principal = Get-ServicePrincipal -Identity "$ObjectId" -ErrorAction SilentlyContinue
if (-not $principal -and $PSCmdlet.ShouldProcess("$ApplicationId", 'Make the app known in Exchange')) {
    $principal = New-ServicePrincipal -AppId "$ApplicationId" -ObjectId "$ObjectId" -DisplayName 'IVR'
}

# https://learn.microsoft.com/powershell/module/exchange/new-managementscope
$scope = Get-ManagementScope -Identity $scopeName -ErrorAction SilentlyContinue
if (-not $scope -and $PSCmdlet.ShouldProcess($scopeName, "Make a scope of $Mailbox alone")) {
    $scope = New-ManagementScope -Name $scopeName -RecipientRestrictionFilter $filter
}

# https://learn.microsoft.com/powershell/module/exchange/new-managementroleassignment
$assignments = @()
if ($principal) { $assignments = @(Get-ManagementRoleAssignment -RoleAssignee "$ObjectId" -Role $role -ErrorAction SilentlyContinue) }
if (@($assignments | Where-Object { $_.CustomResourceScope -eq $scopeName }).Count -eq 0) {
    if ($PSCmdlet.ShouldProcess("$ApplicationId", "Grant $role for $Mailbox")) {
        New-ManagementRoleAssignment -App "$ObjectId" -Role $role -CustomResourceScope $scopeName | Out-Null
    }
}
foreach ($wide in @($assignments | Where-Object { -not $_.CustomResourceScope })) {
    Write-Warning "The app has $role for every mailbox ($($wide.Name)). Take it away: Remove-ManagementRoleAssignment '$($wide.Name)'"
}

# https://learn.microsoft.com/powershell/module/exchange/test-serviceprincipalauthorization
if ($principal) {
    Test-ServicePrincipalAuthorization -Identity "$ObjectId" -Resource $Mailbox -ErrorAction SilentlyContinue |
        Where-Object RoleName -eq $role | Select-Object RoleName, AllowedResourceScope, InScope
}
Write-Host 'Exchange may take two hours until mail can be sent. The deep health check (mail) says when it can.'
