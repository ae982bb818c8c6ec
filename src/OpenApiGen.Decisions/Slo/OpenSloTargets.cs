using OpenApiGen.Decisions.Model;

namespace OpenApiGen.Decisions.Slo;

/// <summary>Who is notified: one target for each owner and severity, in order of first use.</summary>
internal sealed class OpenSloTargets
{
    private readonly DnsNames _names = new();
    private readonly Dictionary<(string?, AlertSeverity), string> _known = [];
    private readonly List<(string Name, string Title, AlertSeverity Severity)> _all = [];

    /// <summary>Name, title and severity of each.</summary>
    public IReadOnlyList<(string Name, string Title, AlertSeverity Severity)> All => _all;

    /// <summary>The name of a target.</summary>
    /// <param name="owner">Who; null for whoever is on call.</param>
    /// <param name="severity">How loud.</param>
    public string Of(string? owner, AlertSeverity severity)
    {
        if (_known.TryGetValue((owner, severity), out string? known))
            return known;

        string title = $"{owner ?? "On-call"} ({(severity == AlertSeverity.Page ? "page" : "ticket")})";
        string name = _names.Next(title);
        _known.Add((owner, severity), name);
        _all.Add((name, title, severity));
        return name;
    }
}
