namespace OpenApiGen.Decisions.Model;

/// <summary>The words that files and command lines have for the values of an enumeration.</summary>
/// <param name="entries">Each value with its words, the first of which is the one that is written.</param>
public sealed class Vocabulary<T>(params (T Value, string[] Words)[] entries)
    where T : struct, Enum
{
    /// <summary>The words that are written, in order.</summary>
    public IReadOnlyList<string> Words { get; } = [.. entries.Select(static e => e.Words[0])];

    /// <summary>The word for a value.</summary>
    public string this[T value] => entries.First(e => EqualityComparer<T>.Default.Equals(e.Value, value)).Words[0];

    /// <summary>Finds the value of a word, whatever the case of its letters.</summary>
    public bool TryParse(string word, out T value)
    {
        foreach ((T known, string[] words) in entries)
        {
            if (words.Contains(word, StringComparer.OrdinalIgnoreCase))
            {
                value = known;
                return true;
            }
        }

        value = default;
        return false;
    }
}

/// <summary>The vocabularies of decision files.</summary>
public static class Vocabularies
{
    public static Vocabulary<Tenancy> Tenancy { get; } = new(
        (Model.Tenancy.SingleTenant, ["single-tenant", "single"]),
        (Model.Tenancy.SharedMultiTenant, ["shared-multi-tenant", "shared"]),
        (Model.Tenancy.IsolatedMultiTenant, ["isolated-multi-tenant", "isolated"]));

    public static Vocabulary<DataTier> DataTier { get; } = new(
        (Model.DataTier.Public, ["public"]),
        (Model.DataTier.Internal, ["internal"]),
        (Model.DataTier.PiiOnly, ["pii-only"]),
        (Model.DataTier.Pii, ["pii"]),
        (Model.DataTier.Phi, ["phi"]),
        (Model.DataTier.Pci, ["pci"]),
        (Model.DataTier.Regulated, ["regulated"]));

    public static Vocabulary<ArchitecturePattern> Pattern { get; } = new(
        (ArchitecturePattern.Monolith, ["monolith"]),
        (ArchitecturePattern.ModularMonolith, ["modular-monolith"]),
        (ArchitecturePattern.DomainBoundedServices, ["domain-bounded-services", "domain-bounded"]),
        (ArchitecturePattern.Microservices, ["microservices"]),
        (ArchitecturePattern.Serverless, ["serverless"]));

    public static Vocabulary<Language> Language { get; } = new(
        (Model.Language.TypeScript, ["typescript", "javascript", "node"]),
        (Model.Language.Python, ["python"]),
        (Model.Language.Go, ["go", "golang"]),
        (Model.Language.Rust, ["rust"]),
        (Model.Language.Java, ["java"]),
        (Model.Language.Kotlin, ["kotlin"]),
        (Model.Language.DotNet, ["dotnet", "csharp", "c#", ".net"]));

    public static Vocabulary<CommunicationStyle> Communication { get; } = new(
        (CommunicationStyle.Sync, ["sync", "synchronous"]),
        (CommunicationStyle.Async, ["async", "asynchronous"]),
        (CommunicationStyle.EventDriven, ["event-driven", "events"]));
}
