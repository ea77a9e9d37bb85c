// What somebody must hear of before a caller complains. Every alert has a section in docs/operations.md under its name.

@description('Start of the name of every alert; the environment.')
param namePrefix string

@description('Where the queries run: the region of the workspace.')
param location string

@description('Tags of every resource.')
param tags object

@description('Workspace that the queries read.')
param workspaceId string

@description('Service Bus namespace that the metrics are of.')
param serviceBusNamespaceId string

@description('Session queue of call events.')
param callEventsQueueName string

@description('E-mail addresses that are told; without one, alerts only show in the portal.')
param emails string[]

@description('Failed calls in a quarter of an hour that are not yet worth an alert.')
@minValue(0)
@maxValue(10000)
param failedCallsTolerated int

@description('Milliseconds that 95 of 100 executions of the worker may take.')
@minValue(100)
@maxValue(60000)
param workerLatencyInMs int

@description('Minutes without any answered call that are worth an alert; 0 for lines that may be quiet for hours.')
@allowed([0, 15, 30, 60, 120, 240, 360])
param quietMinutes int

var minutesToWindow = {
  '0': 'PT15M'
  '15': 'PT15M'
  '30': 'PT30M'
  '60': 'PT1H'
  '120': 'PT2H'
  '240': 'PT4H'
  '360': 'PT6H'
}

// Each query returns rows only while something is wrong.
var queryAlerts = [
  {
    name: 'failedCalls'
    description: 'Calls ended because of us: rescued with an apology, hung up on, or failed at Graph.'
    severity: 1
    window: 'PT15M'
    isOn: true
    query: replace(loadTextContent('queries/failedCalls.kql'), '{tolerated}', string(failedCallsTolerated))
  }
  {
    name: 'callsUnanswered'
    description: 'Calls came in and not one was answered.'
    severity: 0
    window: 'PT15M'
    isOn: true
    query: loadTextContent('queries/callsUnanswered.kql')
  }
  {
    name: 'noCallAnswered'
    description: 'No call was answered for longer than this line is ever quiet: Teams may not reach us at all.'
    severity: 1
    window: minutesToWindow[string(quietMinutes)]
    isOn: quietMinutes > 0
    query: loadTextContent('queries/noCallAnswered.kql')
  }
  {
    name: 'workerSlow'
    description: 'Callers wait: the slowest twentieth of the worker executions takes too long.'
    severity: 2
    window: 'PT15M'
    isOn: true
    query: replace(loadTextContent('queries/workerSlow.kql'), '{latencyInMs}', string(workerLatencyInMs))
  }
  {
    name: 'graphThrottled'
    description: 'Microsoft Graph asked us to slow down.'
    severity: 2
    window: 'PT15M'
    isOn: true
    query: loadTextContent('queries/graphThrottled.kql')
  }
  {
    name: 'notificationsRefused'
    description: 'Notifications of Graph were not accepted: the queue did not answer, or their tokens could not be checked.'
    severity: 1
    window: 'PT15M'
    isOn: true
    query: loadTextContent('queries/notificationsRefused.kql')
  }
  {
    name: 'setUpIncomplete'
    description: 'Calls meet something that nobody set up: an entry point, a person, an endpoint, a prompt.'
    severity: 2
    window: 'PT15M'
    isOn: true
    query: loadTextContent('queries/setUpIncomplete.kql')
  }
  {
    name: 'canaryWithdrawn'
    description: 'A version on trial was withdrawn: callers who had it were worse off.'
    severity: 3
    window: 'PT15M'
    isOn: true
    query: loadTextContent('queries/canaryWithdrawn.kql')
  }
]

// Gauges take the Maximum: a Total would add up samples of the same messages.
var metricAlerts = [
  {
    name: 'deadLetters'
    description: 'Call events could not be handled in five deliveries, or came too late. npm run deadletters -- list shows them.'
    severity: 1
    metric: 'DeadletteredMessages'
    aggregation: 'Maximum'
    threshold: 0
    isPerQueue: true
  }
  {
    name: 'backlog'
    description: 'Call events wait: the worker does not keep up, or does not run.'
    severity: 1
    metric: 'ActiveMessages'
    aggregation: 'Minimum'
    threshold: 100
    isPerQueue: true
  }
  {
    name: 'serviceBusThrottled'
    description: 'Service Bus asked us to slow down: the namespace is at its limit.'
    severity: 2
    metric: 'ThrottledRequests'
    aggregation: 'Total'
    threshold: 0
    isPerQueue: false
  }
  {
    name: 'serviceBusErrors'
    description: 'Service Bus had errors of its own.'
    severity: 2
    metric: 'ServerErrors'
    aggregation: 'Total'
    threshold: 5
    isPerQueue: false
  }
]

// https://learn.microsoft.com/azure/templates/microsoft.insights/actiongroups
resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(emails)) {
  name: '${namePrefix}-operators'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'ivr'
    enabled: true
    emailReceivers: [
      for (email, index) in emails: {
        name: 'email${index}'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.insights/scheduledqueryrules
resource onQueries 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in queryAlerts: if (alert.isOn) {
    name: '${namePrefix}-${alert.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: '${namePrefix} ${alert.name}'
      description: alert.description
      severity: alert.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT5M'
      windowSize: alert.window
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      autoMitigate: true
      // The tables appear with the first telemetry, after this rule.
      skipQueryValidation: true
      actions: {
        actionGroups: empty(emails) ? [] : [operators.id]
      }
    }
  }
]

// https://learn.microsoft.com/azure/templates/microsoft.insights/metricalerts
resource onMetrics 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for alert in metricAlerts: {
    name: '${namePrefix}-${alert.name}'
    location: 'global'
    tags: tags
    properties: {
      description: alert.description
      severity: alert.severity
      enabled: true
      scopes: [serviceBusNamespaceId]
      evaluationFrequency: 'PT1M'
      windowSize: 'PT5M'
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            criterionType: 'StaticThresholdCriterion'
            name: alert.name
            metricNamespace: 'Microsoft.ServiceBus/namespaces'
            metricName: alert.metric
            timeAggregation: alert.aggregation
            operator: 'GreaterThan'
            threshold: alert.threshold
            dimensions: alert.isPerQueue
              ? [
                  {
                    name: 'EntityName'
                    operator: 'Include'
                    values: [callEventsQueueName]
                  }
                ]
              : []
          }
        ]
      }
      autoMitigate: true
      actions: empty(emails) ? [] : [{ actionGroupId: operators.id }]
    }
  }
]

output actionGroupId string = empty(emails) ? '' : operators.id
