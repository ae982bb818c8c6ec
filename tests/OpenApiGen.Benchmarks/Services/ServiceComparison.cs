using System.Diagnostics;
using OpenApiGen.Benchmarks.Measuring;

namespace OpenApiGen.Benchmarks.Services;

/// <summary>A generated service beside one that is written by hand, under the same load.</summary>
internal static class ServiceComparison
{
    private const int Rounds = 12;
    private const int Starts = 7;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(2);

    /// <summary>Compares them.</summary>
    /// <param name="how">JIT or AOT, for tables.</param>
    /// <param name="generated">The program of the one.</param>
    /// <param name="handWritten">The program of the other.</param>
    public static async Task RunAsync(string how, string generated, string handWritten)
    {
        var load = new Table($"{how}, 50 connections", "generated CPU µs", "by hand CPU µs", "CPU", "generated req/s", "by hand req/s", "generated p50/p99 ms", "by hand p50/p99 ms");
        var process = new Table($"{how}, process", "generated", "by hand");
        using (ServiceProcess one = await ServiceProcess.StartAsync(generated))
        using (ServiceProcess other = await ServiceProcess.StartAsync(handWritten))
        {
            await Agreement.CheckAsync(one, other);
            foreach (RequestCase request in RequestCase.Measured)
            {
                (Load[] ours, Load[] theirs) = await MeasureAsync(one, other, request);
                load.Add(
                    request.Name,
                    Microseconds(ours), Microseconds(theirs), Table.Less(ours.Zip(theirs, static (o, t) => o.Microseconds / t.Microseconds).Median(), 1),
                    Rate(ours), Rate(theirs),
                    Latency(ours), Latency(theirs));
            }

            Load[] floor = await FloorAsync(other);
            load.Add(RequestCase.Floor.Name, "", Microseconds(floor), "", "", Rate(floor), "", Latency(floor));
            process.Add("resident memory after that, MB", Table.Number(one.Megabytes, 0), Table.Number(other.Megabytes, 0));
        }

        (double Ours, double Theirs) start = await StartUpAsync(generated, handWritten);
        process.Add("start to first answer, ms", Table.Number(start.Ours, 0), Table.Number(start.Theirs, 0));
        process.Add("program, MB", Size(generated), Size(handWritten));
        load.Print(Console.Out);
        process.Print(Console.Out);
    }

    /// <summary>In turn, each as often first as the other, so that whatever else the machine does meets both.</summary>
    private static async Task<(Load[] Ours, Load[] Theirs)> MeasureAsync(ServiceProcess one, ServiceProcess other, RequestCase request)
    {
        await Load.RunAsync(one, request, WarmUp);
        await Load.RunAsync(other, request, WarmUp);
        var ours = new List<Load>();
        var theirs = new List<Load>();
        for (int round = 0; round < Rounds; round++)
        {
            bool isFirst = round % 2 == 0;
            if (isFirst)
                ours.Add(await Load.RunAsync(one, request, Time));

            theirs.Add(await Load.RunAsync(other, request, Time));
            if (!isFirst)
                ours.Add(await Load.RunAsync(one, request, Time));
        }

        return ([.. ours], [.. theirs]);
    }

    private static async Task<Load[]> FloorAsync(ServiceProcess service)
    {
        await Load.RunAsync(service, RequestCase.Floor, WarmUp);
        var runs = new List<Load>();
        for (int round = 0; round < Rounds / 2; round++)
            runs.Add(await Load.RunAsync(service, RequestCase.Floor, Time));

        return [.. runs];
    }

    private static async Task<(double Ours, double Theirs)> StartUpAsync(string generated, string handWritten)
    {
        var ours = new List<double>();
        var theirs = new List<double>();
        for (int i = 0; i < Starts; i++)
        {
            ours.Add(await FirstAnswerAsync(generated));
            theirs.Add(await FirstAnswerAsync(handWritten));
        }

        return (ours.Median(), theirs.Median());
    }

    private static async Task<double> FirstAnswerAsync(string program)
    {
        long start = Stopwatch.GetTimestamp();
        using ServiceProcess service = await ServiceProcess.StartAsync(program);
        await service.Client.GetStringAsync(new Uri("/users", UriKind.Relative));
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Cpu(Load[] runs) => runs.Select(static r => r.Microseconds).Median();

    private static string Microseconds(Load[] runs) => Table.Number(Cpu(runs), 1);

    private static string Rate(Load[] runs) => Table.Number(runs.Select(static r => r.RequestsPerSecond).Median(), 0);

    private static string Latency(Load[] runs) =>
        Table.Number(runs.Select(static r => r.Median).Median(), 2) + " / " + Table.Number(runs.Select(static r => r.Percentile99).Median(), 2);

    /// <summary>Of an assembly all that lies beside it, without what debuggers read.</summary>
    private static string Size(string program)
    {
        IEnumerable<string> files = program.EndsWith(".dll", StringComparison.Ordinal) ? Directory.EnumerateFiles(Path.GetDirectoryName(program)!, "*.dll") : [program];
        return Table.Number(files.Sum(static f => new FileInfo(f).Length) / 1e6, 1);
    }
}
