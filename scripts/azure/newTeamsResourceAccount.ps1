<#
.SYNOPSIS
Gives the IVR a resource account in Teams and, if wanted, a telephone number.

.DESCRIPTION
Looks first and changes only what is missing, so it may be run again at any time; -WhatIf shows what it would change.
Needs a Teams administrator, and the modules MicrosoftTeams and, for the licence, Microsoft.Graph.Users and
Microsoft.Graph.Users.Actions:

    Install-Module MicrosoftTeams, Microsoft.Graph.Users, Microsoft.Graph.Users.Actions -Scope CurrentUser
    Connect-MicrosoftTeams

.PARAMETER UserPrincipalName
Name of the resource account, for example ivr@contoso.com.

.PARAMETER ApplicationId
Application (client) id of the bot: azd env get-value IVR_APP_ID.

.PARAMETER DisplayName
Name that people see when they are called or look it up.

.PARAMETER UsageLocation
Two letters of the country the licence is for. Given together with -LicenceSkuId.

.PARAMETER LicenceSkuId
Id of the Microsoft Teams Phone Resource Account licence in this tenant: Get-MgSubscribedSku | Where-Object SkuPartNumber -eq 'PHONESYSTEM_VIRTUALUSER'.

.PARAMETER TelephoneNumber
Service number in E.164 form, for example +15550100. Numbers for people are refused by Teams.

.PARAMETER NumberType
Where the number comes from.

.EXAMPLE
./newTeamsResourceAccount.ps1 -UserPrincipalName ivr@contoso.com -ApplicationId 00000000-0000-0000-0000-000000000000 -TelephoneNumber +15550100 -NumberType DirectRouting -WhatIf
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)][ValidatePattern('^[^@\s]+@[^@\s]+$')][string]$UserPrincipalName,
    [Parameter(Mandatory)][guid]$ApplicationId,
    [string]$DisplayName = 'IVR',
    [ValidatePattern('^[A-Z]{2}$')][string]$UsageLocation,
    [guid]$LicenceSkuId,
    [ValidatePattern('^\+[1-9]\d{6,14}$')][string]$TelephoneNumber,
    [ValidateSet('CallingPlan', 'OperatorConnect', 'DirectRouting')][string]$NumberType = 'CallingPlan'
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# https://learn.microsoft.com/powershell/module/microsoftteams/new-csonlineapplicationinstance
$account = Get-CsOnlineApplicationInstance -Identities $UserPrincipalName -ErrorAction SilentlyContinue
if (-not $account) {
    if ($PSCmdlet.ShouldProcess($UserPrincipalName, 'Create the resource account')) {
        $account = New-CsOnlineApplicationInstance -UserPrincipalName $UserPrincipalName -ApplicationId $ApplicationId -DisplayName $DisplayName
    }
}
elseif ([guid]$account.ApplicationId -ne $ApplicationId) {
    if ($PSCmdlet.ShouldProcess($UserPrincipalName, "Let it belong to the app $ApplicationId instead of $($account.ApplicationId)")) {
        Set-CsOnlineApplicationInstance -Identity $UserPrincipalName -ApplicationId $ApplicationId
        Sync-CsOnlineApplicationInstance -ObjectId $account.ObjectId -ApplicationId $ApplicationId
    }
}

if ($PSBoundParameters.ContainsKey('LicenceSkuId')) {
    if (-not $UsageLocation) { throw 'Give -UsageLocation together with -LicenceSkuId: a licence needs a country.' }
    Connect-MgGraph -Scopes 'User.ReadWrite.All' -NoWelcome
    # A new account has no licence, and one that -WhatIf did not create cannot be asked for any.
    $licences = if ($account) { Get-MgUserLicenseDetail -UserId $UserPrincipalName | ForEach-Object { $_.SkuId } }
    if ($licences -notcontains $LicenceSkuId -and $PSCmdlet.ShouldProcess($UserPrincipalName, 'Assign the resource account licence')) {
        Update-MgUser -UserId $UserPrincipalName -UsageLocation $UsageLocation
        Set-MgUserLicense -UserId $UserPrincipalName -AddLicenses @(@{ SkuId = $LicenceSkuId }) -RemoveLicenses @() | Out-Null
    }
}

# https://learn.microsoft.com/powershell/module/microsoftteams/set-csphonenumberassignment
if ($TelephoneNumber) {
    $hasNumber = $account -and $account.PhoneNumber -and ($account.PhoneNumber -replace '^tel:', '') -eq $TelephoneNumber
    if (-not $hasNumber -and $PSCmdlet.ShouldProcess($UserPrincipalName, "Assign the number $TelephoneNumber")) {
        Set-CsPhoneNumberAssignment -Identity $UserPrincipalName -PhoneNumber $TelephoneNumber -PhoneNumberType $NumberType
    }
}

Get-CsOnlineApplicationInstance -Identities $UserPrincipalName -ErrorAction SilentlyContinue |
    Select-Object UserPrincipalName, ObjectId, ApplicationId, PhoneNumber
Write-Host 'Teams may take some hours until calls arrive. Then let a flow answer the number: npm run flows -- entry set NUMBER FLOW'
