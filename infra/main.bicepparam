using './main.bicep'

// Every parameter of the azd environment: `azd env set NAME VALUE` sets one, and what is not set keeps its default.
// json() reads numbers, true, false and null; null leaves the choice to the environment type.

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION')
param environmentType = readEnvironmentVariable('IVR_ENVIRONMENT_TYPE', 'dev')
param principalId = readEnvironmentVariable('AZURE_PRINCIPAL_ID', '')
param principalType = readEnvironmentVariable('AZURE_PRINCIPAL_TYPE', 'User')

var appId = readEnvironmentVariable('IVR_APP_ID', '')
param ivrAppId = empty(appId) ? null : appId
param allowedTenants = readEnvironmentVariable('IVR_ALLOWED_TENANTS', '')
param publicUrl = readEnvironmentVariable('IVR_PUBLIC_URL', '')
param cloud = readEnvironmentVariable('IVR_CLOUD', 'global')
param graphUrl = readEnvironmentVariable('GRAPH_URL', '')
param loginUrl = readEnvironmentVariable('LOGIN_URL', '')
param callsOpenIdConfigurationUrl = readEnvironmentVariable('CALLS_OPENID_CONFIGURATION_URL', '')
param callsTokenIssuers = readEnvironmentVariable('CALLS_TOKEN_ISSUERS', '')
param outsideHosts = readEnvironmentVariable('IVR_OUTSIDE_HOSTS', '')
param editor = readEnvironmentVariable('IVR_EDITOR', 'off')
param editorAppId = readEnvironmentVariable('IVR_EDITOR_APP_ID', '')
param editorTwoPeople = bool(readEnvironmentVariable('IVR_EDITOR_TWO_PEOPLE', 'false'))
param keyVaultReferences = json(readEnvironmentVariable('IVR_SECRET_SETTINGS', '{}'))
param displayName = readEnvironmentVariable('IVR_DISPLAY_NAME', 'IVR')

param nodeVersion = readEnvironmentVariable('IVR_NODE_VERSION', '22')
param instanceMemoryMB = json(readEnvironmentVariable('IVR_INSTANCE_MEMORY_MB', '512'))
param maximumInstanceCount = json(readEnvironmentVariable('IVR_MAXIMUM_INSTANCE_COUNT', '40'))
param alwaysReadyInstances = json(readEnvironmentVariable('IVR_ALWAYS_READY_INSTANCES', 'null'))
param zoneRedundant = json(readEnvironmentVariable('IVR_ZONE_REDUNDANT', 'null'))
param siteUpdateStrategy = readEnvironmentVariable('IVR_SITE_UPDATE_STRATEGY', 'Recreate')

param logRetentionInDays = json(readEnvironmentVariable('IVR_LOG_RETENTION_IN_DAYS', 'null'))
param logDailyCapInGb = json(readEnvironmentVariable('IVR_LOG_DAILY_CAP_IN_GB', 'null'))
param recordingsKeptDays = json(readEnvironmentVariable('IVR_RECORDINGS_KEPT_DAYS', '400'))
param graphBeta = readEnvironmentVariable('GRAPH_BETA', 'false') == 'true'
param auditKeptDays = json(readEnvironmentVariable('IVR_AUDIT_KEPT_DAYS', '400'))
param linesKeptDays = json(readEnvironmentVariable('IVR_LINES_KEPT_DAYS', '30'))
param reportsKeptDays = json(readEnvironmentVariable('IVR_REPORTS_KEPT_DAYS', '1100'))
param nightlyChannel = readEnvironmentVariable('IVR_NIGHTLY_CHANNEL', '')
param logDetail = readEnvironmentVariable('IVR_LOG_DETAIL', 'calls')
param softDeleteDays = json(readEnvironmentVariable('IVR_SOFT_DELETE_DAYS', 'null'))

var speechRegion = readEnvironmentVariable('IVR_SPEECH_LOCATION', '')
param speechLocation = empty(speechRegion) ? readEnvironmentVariable('AZURE_LOCATION') : speechRegion
param speechSku = readEnvironmentVariable('IVR_SPEECH_SKU', 'S0')
param botSku = readEnvironmentVariable('IVR_BOT_SKU', 'F0')
param botDeploymentEnvironment = readEnvironmentVariable('IVR_BOT_DEPLOYMENT_ENVIRONMENT', '')

param networkIsolation = json(readEnvironmentVariable('IVR_NETWORK_ISOLATION', 'false'))
param networkAddressPrefix = readEnvironmentVariable('IVR_NETWORK_ADDRESS_PREFIX', '10.60.0.0/24')
param operatorIpRanges = json(readEnvironmentVariable('IVR_OPERATOR_IP_RANGES', '[]'))

param alertEmails = json(readEnvironmentVariable('IVR_ALERT_EMAILS', '[]'))
param failedCallsTolerated = json(readEnvironmentVariable('IVR_FAILED_CALLS_TOLERATED', '0'))
param workerLatencyInMs = json(readEnvironmentVariable('IVR_WORKER_LATENCY_IN_MS', '2000'))
param quietMinutes = json(readEnvironmentVariable('IVR_QUIET_MINUTES', '0'))
param monthlyBudget = json(readEnvironmentVariable('IVR_MONTHLY_BUDGET', '0'))
param budgetStart = readEnvironmentVariable('IVR_BUDGET_START', '')
