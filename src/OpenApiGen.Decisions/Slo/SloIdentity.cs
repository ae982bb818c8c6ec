using OpenApiGen.Decisions.Model;

namespace OpenApiGen.Decisions.Slo;

/// <summary>What outputs call an objective and whom it concerns. No two objectives of a file have one name.</summary>
/// <param name="Slo">The objective.</param>
/// <param name="Name">Its name as an RFC 1123 label.</param>
/// <param name="Service">The service's name as an RFC 1123 label.</param>
/// <param name="ServiceTitle">The service's name as people write it.</param>
/// <param name="Owner">Who answers, as people write it; the budget's consumer where the file names no owner; null where neither.</param>
internal sealed record SloIdentity(SloSection Slo, string Name, string Service, string ServiceTitle, string? Owner)
{
    /// <summary>The objective's name as people write it.</summary>
    public string Title => Slo.Name.Words() ?? Name;

    /// <summary>All objectives of a file, in order.</summary>
    public static IReadOnlyList<SloIdentity> Of(DecisionFile file)
    {
        var names = new DnsNames();
        var services = new DnsNames();
        var identities = new List<SloIdentity>();
        foreach (SloSection slo in file.Slos ?? [])
        {
            string title = slo.Service.Words() ?? file.Name.Words() ?? "service";
            string service = services.Of(title);
            string name = names.Next(slo.Name.Words() ?? service + "-slo");
            identities.Add(new SloIdentity(slo, name, service, title, slo.Owner.Words() ?? slo.BudgetConsumer.Words()));
        }

        return identities;
    }
}
