# What grantMail.ps1 asks of Exchange, with the parameters that the real cmdlets have, on an organization that is a file:
# https://learn.microsoft.com/powershell/module/exchange. What changed is kept in the order in which it was changed.

function Read-Tenant { Get-Content $env:TENANT -Raw | ConvertFrom-Json -AsHashtable }

function Save-Tenant($tenant, $change) {
    $tenant.changes += $change
    ConvertTo-Json $tenant -Depth 5 | Set-Content $env:TENANT
}

function Select-Only($list, $name, $value) {
    $found = @($list | Where-Object { $_[$name] -eq $value })
    if ($found.Count -eq 0) { Write-Error "The operation couldn't be performed because object '$value' couldn't be found." }
    $found | ForEach-Object { [pscustomobject]$_ }
}

function Get-Mailbox {
    [CmdletBinding()]
    param([string]$Identity)
    Select-Only (Read-Tenant).mailboxes 'PrimarySmtpAddress' $Identity
}

function Get-ServicePrincipal {
    [CmdletBinding()]
    param([string]$Identity)
    Select-Only (Read-Tenant).principals 'ObjectId' $Identity
}

function New-ServicePrincipal {
    [CmdletBinding()]
    param([Parameter(Mandatory)][string]$AppId, [Parameter(Mandatory)][string]$ObjectId, [string]$DisplayName)
    $tenant = Read-Tenant
    $tenant.principals += @{ AppId = $AppId; ObjectId = $ObjectId; DisplayName = $DisplayName }
    Save-Tenant $tenant 'principal'
    [pscustomobject]@{ ObjectId = $ObjectId }
}

function Get-ManagementScope {
    [CmdletBinding()]
    param([string]$Identity)
    Select-Only (Read-Tenant).scopes 'Name' $Identity
}

function New-ManagementScope {
    [CmdletBinding()]
    param([Parameter(Mandatory)][string]$Name, [Parameter(Mandatory)][string]$RecipientRestrictionFilter)
    $tenant = Read-Tenant
    $tenant.scopes += @{ Name = $Name; RecipientFilter = $RecipientRestrictionFilter }
    Save-Tenant $tenant 'scope'
    [pscustomobject]@{ Name = $Name }
}

function Get-ManagementRoleAssignment {
    [CmdletBinding()]
    param([string]$RoleAssignee, [string]$Role)
    (Read-Tenant).assignments | Where-Object { $_.App -eq $RoleAssignee -and $_.Role -eq $Role } | ForEach-Object { [pscustomobject]$_ }
}

function New-ManagementRoleAssignment {
    [CmdletBinding()]
    param([Parameter(Mandatory)][string]$App, [Parameter(Mandatory)][string]$Role, [string]$CustomResourceScope)
    $tenant = Read-Tenant
    if ($tenant.principals.ObjectId -notcontains $App) { throw "There is no service principal $App." }
    if ($tenant.scopes.Name -notcontains $CustomResourceScope) { throw "There is no scope $CustomResourceScope." }
    $tenant.assignments += @{ Name = "$Role-$App"; App = $App; Role = $Role; CustomResourceScope = $CustomResourceScope }
    Save-Tenant $tenant 'assignment'
    [pscustomobject]@{ Name = "$Role-$App" }
}

function Test-ServicePrincipalAuthorization {
    [CmdletBinding()]
    param([string]$Identity, [string]$Resource)
    (Read-Tenant).assignments | Where-Object { $_.App -eq $Identity } | ForEach-Object {
        [pscustomobject]@{ RoleName = $_.Role; AllowedResourceScope = $_.CustomResourceScope; InScope = $true }
    }
}

Export-ModuleMember -Function *-Mailbox, *-ServicePrincipal*, *-Management*
