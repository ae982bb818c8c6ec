using System.Diagnostics;

namespace OpenApiGen.Runtime.Tests.Http.Answers;

/// <summary>Clients that send a byte a second, to keep connections busy. Each test takes as long as the server's patience, all at once.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class SlowClientTests : AnswersFixture
{
    /// <summary>Networks of phones pause this long; who waits longer is kept busy.</summary>
    private static readonly TimeSpan LeastPatience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(28);

    [Test]
    public async Task Headers_at_a_byte_a_second_are_not_waited_for()
    {
        await using RawConnection connection = await Service.ConnectAsync();
        await connection.SendAsync("GET /things HTTP/1.1\r\nHost: a\r\nX-Slow: ");
        Answer? answer = await TrickleAsync(connection);
        Assert.That(answer?.Status, Is.Null.Or.EqualTo(408));
    }

    [TestCase("Content-Length: 1000")]
    [TestCase("Transfer-Encoding: chunked")]
    public async Task A_body_at_a_byte_a_second_is_not_waited_for(string framing)
    {
        await using RawConnection connection = await Service.ConnectAsync();
        string start = framing[0] == 'T' ? "3e8\r\n" : "";
        await connection.SendAsync($"POST /things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n{framing}\r\n\r\n{start}");
        ErrorAssert.IsEnvelope((await TrickleAsync(connection))!, 408, ErrorCodes.RequestTimeout);
    }

    [Test]
    public async Task A_body_that_a_handler_reads_itself_is_not_waited_for()
    {
        await using RawConnection connection = await Service.ConnectAsync();
        await connection.SendAsync("PUT /files HTTP/1.1\r\nHost: a\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000\r\n\r\n");
        ErrorAssert.IsEnvelope((await TrickleAsync(connection))!, 408, ErrorCodes.RequestTimeout);
    }

    [Test]
    public async Task Others_are_served_meanwhile()
    {
        var slow = new List<RawConnection>();
        for (int i = 0; i < 50; i++)
        {
            slow.Add(await Service.ConnectAsync());
            await slow[i].SendAsync("POST /things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
        }

        for (int i = 0; i < 50; i++)
            Assert.That((await PostAsync("/things", SoundThing)).Status, Is.EqualTo(201));

        foreach (RawConnection connection in slow)
            await connection.DisposeAsync();
    }

    /// <summary>Sends a byte a second until the server has enough; null where it closes the connection without a word.</summary>
    private static async Task<Answer?> TrickleAsync(RawConnection connection)
    {
        long start = Stopwatch.GetTimestamp();
        Task<Answer?> answer = connection.ReadAnswerAsync();
        while (!answer.IsCompleted)
        {
            Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(Patience));
            try
            {
                await connection.SendAsync(" ");
            }
            catch (System.Net.Sockets.SocketException)
            {
                break;
            }

            await Task.WhenAny(answer, Task.Delay(TimeSpan.FromSeconds(1)));
        }

        Answer? given = await answer;
        Assert.That(Stopwatch.GetElapsedTime(start), Is.GreaterThan(LeastPatience));
        return given;
    }
}
