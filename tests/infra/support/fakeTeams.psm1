# What newTeamsResourceAccount.ps1 asks of Teams and Graph, with the parameters that the real cmdlets have, on a tenant
# that is a file: https://learn.microsoft.com/powershell/module/microsoftteams and .../microsoft.graph.users. The names
# of those that changed something are kept in the order in which they were called.

function Read-Tenant { Get-Content $env:TENANT -Raw | ConvertFrom-Json -AsHashtable }

function Save-Tenant($tenant, $change) {
    $tenant.changes += $change
    ConvertTo-Json $tenant -Depth 5 | Set-Content $env:TENANT
}

function Get-CsOnlineApplicationInstance {
    [CmdletBinding()]
    param([string]$Identity, [string]$Identities, [int]$ResultSize, [int]$Skip)
    $accounts = @((Read-Tenant).accounts | Where-Object { $_.UserPrincipalName -eq $Identities })
    if ($accounts.Count -eq 0) { Write-Error "There is no application instance $Identities." }
    $accounts | ForEach-Object { [pscustomobject]$_ }
}

function New-CsOnlineApplicationInstance {
    [CmdletBinding()]
    param([Parameter(Mandatory)][string]$UserPrincipalName, [guid]$ApplicationId, [string]$DisplayName)
    $tenant = Read-Tenant
    $account = @{
        ObjectId          = '12121212-3434-5656-7878-909090909090'
        UserPrincipalName = $UserPrincipalName
        ApplicationId     = "$ApplicationId"
        DisplayName       = $DisplayName
        PhoneNumber       = $null
    }
    $tenant.accounts += $account
    Save-Tenant $tenant 'create'
    [pscustomobject]$account
}

function Set-CsOnlineApplicationInstance {
    [CmdletBinding()]
    param([Parameter(Mandatory)][string]$Identity, [guid]$ApplicationId, [string]$DisplayName)
    $tenant = Read-Tenant
    ($tenant.accounts | Where-Object { $_.UserPrincipalName -eq $Identity }).ApplicationId = "$ApplicationId"
    Save-Tenant $tenant 'give'
}

function Sync-CsOnlineApplicationInstance {
    [CmdletBinding()]
    param([Parameter(Mandatory)][guid]$ObjectId, [guid]$ApplicationId)
    $tenant = Read-Tenant
    if ($tenant.accounts.ObjectId -notcontains "$ObjectId") { Write-Error "There is no object $ObjectId." }
    Save-Tenant $tenant 'sync'
}

function Set-CsPhoneNumberAssignment {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)][string]$Identity,
        [Parameter(Mandatory)][string]$PhoneNumber,
        [Parameter(Mandatory)][ValidateSet('CallingPlan', 'OperatorConnect', 'DirectRouting')][string]$PhoneNumberType
    )
    $tenant = Read-Tenant
    ($tenant.accounts | Where-Object { $_.UserPrincipalName -eq $Identity }).PhoneNumber = "tel:$PhoneNumber"
    Save-Tenant $tenant 'number'
}

function Connect-MgGraph {
    [CmdletBinding()]
    param([string[]]$Scopes, [switch]$NoWelcome)
}

function Get-MgUserLicenseDetail {
    [CmdletBinding()]
    param([Parameter(Mandatory)][string]$UserId)
    $tenant = Read-Tenant
    if ($tenant.accounts.UserPrincipalName -notcontains $UserId) {
        throw "[Request_ResourceNotFound] : Resource '$UserId' does not exist."
    }
    $tenant.licences | ForEach-Object { [pscustomobject]@{ Id = "of-$UserId"; SkuId = $_ } }
}

function Update-MgUser {
    [CmdletBinding()]
    param([Parameter(Mandatory)][string]$UserId, [string]$UsageLocation)
    $tenant = Read-Tenant
    $tenant.country = $UsageLocation
    Save-Tenant $tenant 'country'
}

function Set-MgUserLicense {
    [CmdletBinding()]
    param([Parameter(Mandatory)][string]$UserId, [hashtable[]]$AddLicenses, [string[]]$RemoveLicenses)
    $tenant = Read-Tenant
    if (-not $tenant.country) { Write-Error 'License assignment cannot be done for user with invalid usage location.' }
    $tenant.licences += @($AddLicenses | ForEach-Object { "$($_.SkuId)" })
    Save-Tenant $tenant 'licence'
    [pscustomobject]@{ Id = $UserId }
}

Export-ModuleMember -Function *-Cs*, *-Mg*
