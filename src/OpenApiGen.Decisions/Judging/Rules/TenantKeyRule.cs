using OpenApiGen.Decisions.Surfaces;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Judging.Rules;

/// <summary>OAG2011: tenants share routes and tables, and one of them does not know whose it is.</summary>
internal static class TenantKeyRule
{
    private static readonly string[] UsualKeys = ["tenantid", "tenant", "organizationid", "organisationid", "orgid", "accountid", "workspaceid"];

    public static void Check(DecisionReview review, Surface surface, FindingList findings)
    {
        if (review.File.Tenancy is not { Model: { IsStated: true, Value: Tenancy.SharedMultiTenant } } tenancy)
            return;

        string? stated = tenancy.TenantKey.Value;
        var keys = new HashSet<string>(stated is null ? UsualKeys : [NameWords.Joined(stated)], StringComparer.Ordinal);
        var exempt = new HashSet<string>(tenancy.WithoutTenant.Select(static w => w.Value).OfType<string>(), StringComparer.OrdinalIgnoreCase);
        string key = stated ?? "tenantId";
        bool fromToken = tenancy.TenantFromToken.Value;

        foreach (ContractOperation operation in surface.Operations)
        {
            bool knows = operation.Parameters.Any(p => keys.Contains(NameWords.Joined(p))) || (fromToken && operation.NeedsProof);
            // Operations on tenants themselves: /tenants and what is below it.
            knows |= operation.Path.Split('/').Any(segment => keys.Any(k => IsTableOf(k, NameWords.Joined(segment))));
            if (!knows && !exempt.Contains(operation.Name) && !exempt.Contains(operation.Route))
            {
                findings.Report(
                    DecisionRules.MissingTenantKey, operation.Span,
                    $"'{operation.Name}' does not say whose data it is about: {(fromToken ? "no token is demanded, and there is no" : "there is no")} '{key}' among its parameters and in its body, and tenants share the service; add it, or list it in 'tenancy.withoutTenant'");
            }
        }

        foreach (Table table in surface.Tables)
        {
            // The table of the tenants themselves has its own key.
            bool isOwner = keys.Any(k => IsTableOf(k, NameWords.Joined(table.Name)));
            if (!isOwner && !table.IsDerived && !exempt.Contains(table.Name) && !table.Columns.Any(c => keys.Contains(NameWords.Joined(c.Name))))
                findings.Report(DecisionRules.MissingTenantKey, table.Span, $"Table '{table.Name}' has no column '{key}', and tenants share tables; add it, or list the table in 'tenancy.withoutTenant'");
        }
    }

    /// <summary><c>tenantid</c> is the key of <c>tenant</c> and <c>tenants</c>.</summary>
    private static bool IsTableOf(string key, string table)
    {
        string owner = key.EndsWith("id", StringComparison.Ordinal) ? key.Substring(0, key.Length - 2) : key;
        return owner.Length > 0 && (table == owner || table == owner + "s");
    }
}
