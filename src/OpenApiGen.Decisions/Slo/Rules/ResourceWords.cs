using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Slo.Rules;

/// <summary>Words for what machines have and use. Whole words count: "occupancy" has no CPU, and "page load time" is what users wait for.</summary>
internal static class ResourceWords
{
    private static readonly HashSet<string> Always = new(StringComparer.Ordinal)
    {
        "cpu", "cpus", "ram", "memory", "heap", "swap", "disk", "disks", "iops", "pod", "pods", "replicas", "vcpu", "vcpus", "gc", "inodes", "filesystem",
    };

    /// <summary>Words that are resources before or behind certain others only, since they are also what services are about.</summary>
    private static readonly (string First, string Second)[] Pairs =
    [
        ("load", "average"), ("load", "averages"), ("system", "load"), ("server", "load"), ("node", "load"), ("host", "load"), ("machine", "load"),
        ("process", "count"), ("processes", "running"), ("running", "processes"), ("process", "running"), ("process", "up"), ("processes", "up"),
        ("container", "count"), ("containers", "running"), ("running", "containers"), ("instance", "count"), ("instances", "running"), ("running", "instances"),
        ("node", "count"), ("nodes", "running"), ("nodes", "ready"), ("thread", "count"), ("threads", "running"), ("number", "processes"), ("number", "containers"),
        ("number", "instances"), ("number", "threads"), ("number", "nodes"), ("network", "bandwidth"), ("thread", "pool"), ("connection", "pool"),
    ];

    /// <summary>The first resource in a text; null where there is none.</summary>
    public static string? Find(string text)
    {
        List<string> words = Split(text);
        for (int i = 0; i < words.Count; i++)
        {
            if (Always.Contains(words[i]))
                return words[i];

            if (i + 1 < words.Count && Pairs.Any(p => p.First == words[i] && p.Second == words[i + 1]))
                return words[i] + " " + words[i + 1];
        }

        // Load alone, or with how much of it there is, is that of a machine; with anything else, it is what is loaded.
        return words.Count > 0 && words[0] == "load" && words.Skip(1).All(static w => char.IsDigit(w[0]) || LoadFollowers.Contains(w)) ? "load" : null;
    }

    private static readonly HashSet<string> LoadFollowers = new(StringComparer.Ordinal) { "below", "under", "less", "than", "at", "most", "percent", "max", "average", "1m", "5m", "15m" };

    /// <summary>The words without those that only join others.</summary>
    private static List<string> Split(string text) => [.. NameWords.Of(text).Where(static w => w is not ("of" or "the" or "a" or "is" or "are"))];
}
