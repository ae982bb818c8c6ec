using System.Diagnostics;

namespace OpenApiGen.Testing;

/// <summary>Runs work on damaged documents: none may throw, take long, or need a deep stack.</summary>
internal static class Mutation
{
    /// <summary>Far more than any of these documents takes, far less than a hang.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>What threads of compilers have where they have little.</summary>
    private const int StackSize = 1024 * 1024;

    /// <summary>Damages documents from a seed on until the time is over.</summary>
    /// <param name="firstSeed">The first seed; a failure names its own, to begin with when it is looked into.</param>
    /// <param name="duration">How long.</param>
    /// <param name="work">Is given the name and text of a damaged document.</param>
    /// <param name="log">Is given each seed before its work begins; for runs that may end with the process.</param>
    /// <returns>How many documents were damaged, and what failed.</returns>
    public static (int Count, IReadOnlyList<string> Failures) Run(int firstSeed, TimeSpan duration, Action<string, string> work, Action<string>? log = null)
    {
        // Reading them is no part of the time that a document may take.
        _ = MutationSources.All;

        var watch = Stopwatch.StartNew();
        return Run(Enumerable.Range(firstSeed, int.MaxValue - firstSeed).TakeWhile(_ => watch.Elapsed < duration).Select(static seed => ($"seed {seed}", Document(seed))), work, log);
    }

    /// <summary>Works on a hostile document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="length">Its length.</param>
    /// <param name="work">Is given its name and text.</param>
    public static IReadOnlyList<string> Run(HostileDocument document, int length, Action<string, string> work) =>
        Run([($"{length} characters", (document.Name, document.Make(length)))], work, null).Failures;

    /// <summary>The damaged document of a seed.</summary>
    public static (string Name, string Text) Document(int seed)
    {
        (string name, string text, System.Text.Json.Nodes.JsonNode? tree) = MutationSources.All[seed % MutationSources.All.Count];
        return DamagedDocument.Of(seed, name, text, tree);
    }

    private static (int Count, IReadOnlyList<string> Failures) Run(IEnumerable<(string Label, (string Name, string Text) Document)> documents, Action<string, string> work, Action<string>? log)
    {
        var failures = new List<string>();
        int count = 0;
        string current = "";
        var watch = Stopwatch.StartNew();
        var thread = new Thread(Loop, StackSize) { IsBackground = true };
        thread.Start();

        // A hang is worth a message too; the thread is left behind.
        TimeSpan seen = TimeSpan.Zero;
        int last = -1;
        while (!thread.Join(200))
        {
            if (last != Volatile.Read(ref count))
                (last, seen) = (Volatile.Read(ref count), watch.Elapsed);
            else if (watch.Elapsed - seen > Patience)
                return (count, [.. failures, $"{Volatile.Read(ref current)} takes longer than {Patience.TotalSeconds} seconds"]);
        }

        return (count, failures);

        void Loop()
        {
            foreach ((string label, (string name, string text)) in documents)
            {
                Volatile.Write(ref current, $"{label}, {name}");
                log?.Invoke(current);
                try
                {
                    work(name, text);
                }
                catch (Exception exception)
                {
                    string[] stack = [.. (exception.StackTrace ?? "").Split('\n').Take(6)];
                    failures.Add($"{current}: {exception.GetType().Name}: {exception.Message}\n{string.Join('\n', stack)}");
                    if (failures.Count == 20)
                        return;
                }

                Volatile.Write(ref count, count + 1);
            }
        }
    }
}
