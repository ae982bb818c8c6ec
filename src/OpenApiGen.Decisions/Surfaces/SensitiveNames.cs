using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Surfaces;

/// <summary>
/// Names that say what is in them. Only names that hardly mean anything else are here: <c>name</c>, <c>address</c> and <c>title</c> are not, since most
/// of them are of things.
/// </summary>
internal static class SensitiveNames
{
    /// <summary>Runs of words, separated by spaces.</summary>
    private static readonly (DataTier Tier, string[] Names)[] Known =
    [
        (DataTier.Pci,
        [
            "card number", "credit card", "debit card", "cvv", "cvc", "card verification", "primary account number", "card expiry", "cardholder", "card holder", "cardholder name", "card holder name",
        ]),
        (DataTier.Phi,
        [
            "diagnosis", "diagnoses", "patient", "patient id", "medication", "medications", "medical record", "medical record number", "medical history", "health record", "blood type", "allergies", "icd 10", "icd10", "prescription",
        ]),
        (DataTier.Pii,
        [
            "email", "e mail", "email address", "phone", "phone number", "mobile number", "telephone", "msisdn", "first name", "last name", "full name", "surname", "given name", "family name", "maiden name",
            "firstname", "lastname", "fullname", "date of birth", "birth date", "birthdate", "birthday", "dob", "ssn", "social security", "social security number", "passport", "passport number",
            "national id", "tax id", "driver license", "drivers license", "driving licence", "iban", "home address", "billing address", "shipping address", "street", "street address", "postal code",
            "zip code", "postcode", "ip address", "gender", "nationality", "ethnicity", "religion", "salary", "face id", "middle name", "birth place", "birthplace", "bank account", "bank account number", "routing number", "source ip", "client ip", "remote ip", "shopper ip", "user ip", "tax number", "delivery address",
        ]),
    ];

    private static readonly Dictionary<string, DataTier> Tiers = Known.SelectMany(static k => k.Names.Select(n => (Name: n, k.Tier))).ToDictionary(static k => k.Name, static k => k.Tier);

    private static readonly int LongestRun = Tiers.Keys.Max(static k => k.Count(static c => c == ' ') + 1);

    /// <summary>Words behind a name that leave it what it is: <c>email_hash</c> is personal data still, <c>email_sent</c> is none.</summary>
    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal) { "hash", "hashed", "encrypted", "masked", "raw", "value", "text", "primary", "secondary", "home", "work", "1", "2", "3" };

    /// <summary>Words before a name that make a question or a command of it: <c>hasEmail</c>, <c>sendEmail</c>.</summary>
    private static readonly HashSet<string> Questions = new(StringComparer.Ordinal) { "has", "is", "no", "not", "matches", "populate", "send", "show", "hide", "require", "requires", "allow", "enable", "disable", "use", "with" };

    /// <summary>The tier that a name speaks of; null where it speaks of none.</summary>
    public static DataTier? TierOf(string name)
    {
        IReadOnlyList<string> words = NameWords.Of(name);
        int end = words.Count;
        while (end > 1 && Endings.Contains(words[end - 1]))
            end--;

        if (words.Count > 1 && Questions.Contains(words[0]))
            return null;

        DataTier? highest = null;
        for (int length = 1; length <= Math.Min(LongestRun, end); length++)
        {
            string run = string.Join(" ", words.Skip(end - length).Take(length));
            run = Tiers.ContainsKey(run) ? run : Singular(run);
            if (Tiers.TryGetValue(run, out DataTier tier) && (highest is null || tier.Rank() > highest.Value.Rank()))
                highest = tier;
        }

        return highest;
    }

    private static string Singular(string run) =>
        run.EndsWith("sses", StringComparison.Ordinal) ? run.Substring(0, run.Length - 2) : run.EndsWith("s", StringComparison.Ordinal) ? run.Substring(0, run.Length - 1) : run;
}
