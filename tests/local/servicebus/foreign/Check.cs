using Azure.Messaging.ServiceBus;

namespace Foreign;

/// <summary>One thing that the broker must do for this client, in one sentence, and how it is seen.</summary>
internal sealed record Check(string Holds, Func<Queue, Task> See);

/// <summary>A queue of the broker, and a client that nobody else uses.</summary>
internal sealed record Queue(string Name, ServiceBusClient Client, string ConnectionString)
{
    public ServiceBusSender Sender { get; } = Client.CreateSender(Name);

    public Task Send(string body, string? session = null, string? id = null) =>
        Sender.SendMessageAsync(Message(body, session, id));

    public static ServiceBusMessage Message(string body, string? session = null, string? id = null)
    {
        var message = new ServiceBusMessage(body);
        if (session is not null) message.SessionId = session;
        if (id is not null) message.MessageId = id;
        return message;
    }
}

/// <summary>What a check says when it does not see what it expects.</summary>
internal static class Expect
{
    public static void Same<T>(T expected, T seen)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, seen))
            throw new InvalidOperationException($"expected {expected}, saw {seen}");
    }

    public static async Task Refusal(ServiceBusFailureReason reason, Func<Task> attempt)
    {
        try
        {
            await attempt();
        }
        catch (ServiceBusException refusal)
        {
            Same(reason, refusal.Reason);
            return;
        }
        throw new InvalidOperationException($"expected {reason}, saw no refusal");
    }

    /// <summary>The next message's body and which delivery it is; "nothing" when none comes in time. It is completed.</summary>
    public static async Task Next(ServiceBusReceiver receiver, string expected, int waitInMs = 3000)
    {
        var message = await receiver.ReceiveMessageAsync(TimeSpan.FromMilliseconds(waitInMs));
        Same(expected, message is null ? "nothing" : $"{message.Body} {message.DeliveryCount}");
        if (message is not null) await receiver.CompleteMessageAsync(message);
    }
}
