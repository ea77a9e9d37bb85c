using Azure.Messaging.ServiceBus;

namespace Foreign;

/// <summary>How long the client waits, and how often it asks again: once, where the Functions host asks three times.</summary>
internal static class Patience
{
    public static ServiceBusClientOptions Options { get; } = new()
    {
        RetryOptions = new ServiceBusRetryOptions
        {
            MaxRetries = 1,
            Delay = TimeSpan.FromMilliseconds(100),
            TryTimeout = TimeSpan.FromSeconds(10),
        },
    };

    /// <summary>For what is expected not to come.</summary>
    public static ServiceBusClientOptions Short { get; } = new()
    {
        RetryOptions = new ServiceBusRetryOptions { MaxRetries = 0, TryTimeout = TimeSpan.FromSeconds(1) },
    };
}
