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

        var failures = new List<string>();
        int count = 0;
        var watch = Stopwatch.StartNew();
        var thread = new Thread(Loop, StackSize);
        thread.Start();

        // A hang is worth a message too; the thread is left behind.
        TimeSpan seen = TimeSpan.Zero;
        int last = -1;
        while (!thread.Join(200))
        {
            if (last != Volatile.Read(ref count))
                (last, seen) = (Volatile.Read(ref count), watch.Elapsed);
            else if (watch.Elapsed - seen > Patience)
                return (count, [.. failures, $"seed {firstSeed + count} takes longer than {Patience.TotalSeconds} seconds"]);
        }

        return (count, failures);

        void Loop()
        {
            while (watch.Elapsed < duration && failures.Count < 20)
            {
                int seed = firstSeed + count;
                (string name, string text) = Document(seed);
                log?.Invoke($"{seed} {name}");
                try
                {
                    work(name, text);
                }
                catch (Exception exception)
                {
                    string[] stack = [.. (exception.StackTrace ?? "").Split('\n').Take(6)];
                    failures.Add($"seed {seed}, {name}: {exception.GetType().Name}: {exception.Message}\n{string.Join('\n', stack)}");
                }

                Volatile.Write(ref count, count + 1);
            }
        }
    }

    /// <summary>The damaged document of a seed.</summary>
    public static (string Name, string Text) Document(int seed)
    {
        (string name, string text, System.Text.Json.Nodes.JsonNode? tree) = MutationSources.All[seed % MutationSources.All.Count];
        (string mutated, bool isJson) = new DocumentMutator(seed).Mutate(text, tree);
        return (isJson ? Path.ChangeExtension(name, ".json") : name, mutated);
    }
}
