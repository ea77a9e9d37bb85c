// A budget of the resource group: tells when half, four fifths and all of it is spent, and when all of it will be. It stops nothing.

@description('Name of the budget.')
@minLength(1)
@maxLength(63)
param name string

@description('Amount a month, in the currency of the bill.')
@minValue(1)
@maxValue(1000000)
param amount int

@description('First day of a month: yyyy-MM-01. Azure refuses to move it once the budget exists.')
@minLength(10)
@maxLength(10)
param startDate string

@description('E-mail addresses that are told.')
@minLength(1)
param emails string[]

var notifications = {
  half: { threshold: 50, type: 'Actual' }
  mostly: { threshold: 80, type: 'Actual' }
  spent: { threshold: 100, type: 'Actual' }
  foreseen: { threshold: 100, type: 'Forecasted' }
}

// https://learn.microsoft.com/azure/templates/microsoft.consumption/budgets
resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: name
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: {
      startDate: startDate
    }
    notifications: mapValues(notifications, notification => {
      enabled: true
      operator: 'GreaterThanOrEqualTo'
      threshold: notification.threshold
      thresholdType: notification.type
      contactEmails: emails
    })
  }
}
