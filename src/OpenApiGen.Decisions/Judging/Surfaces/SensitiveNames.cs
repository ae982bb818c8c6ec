using OpenApiGen.Decisions.Model;

namespace OpenApiGen.Decisions.Judging.Surfaces;

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
            "card number", "credit card", "debit card", "cvv", "cvc", "card verification", "primary account number", "card expiry", "cardholder", "card holder",
        ]),
        (DataTier.Phi,
        [
            "diagnosis", "diagnoses", "patient", "patient id", "medication", "medications", "medical record", "medical history", "health record", "blood type", "allergies", "icd 10", "icd10", "prescription",
        ]),
        (DataTier.Pii,
        [
            "email", "e mail", "email address", "phone", "phone number", "mobile number", "telephone", "msisdn", "first name", "last name", "full name", "surname", "given name", "family name", "maiden name",
            "firstname", "lastname", "fullname", "date of birth", "birth date", "birthdate", "birthday", "dob", "ssn", "social security", "social security number", "passport", "passport number",
            "national id", "tax id", "driver license", "drivers license", "driving licence", "iban", "home address", "billing address", "shipping address", "street", "street address", "postal code",
            "zip code", "postcode", "ip address", "gender", "nationality", "ethnicity", "religion", "salary", "fingerprint", "face id",
        ]),
    ];

    private static readonly Dictionary<string, DataTier> Tiers = Known.SelectMany(static k => k.Names.Select(n => (Name: n, k.Tier))).ToDictionary(static k => k.Name, static k => k.Tier);

    private static readonly int LongestRun = Tiers.Keys.Max(static k => k.Count(static c => c == ' ') + 1);

    /// <summary>Words behind a name that leave it what it is: <c>email_hash</c> is personal data still, <c>email_sent</c> is none.</summary>
    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal) { "hash", "hashed", "encrypted", "masked", "raw", "value", "text", "primary", "secondary", "home", "work", "1", "2", "3" };

    /// <summary>The tier that a name speaks of; null where it speaks of none.</summary>
    public static DataTier? TierOf(string name)
    {
        IReadOnlyList<string> words = NameWords.Of(name);
        int end = words.Count;
        while (end > 1 && Endings.Contains(words[end - 1]))
            end--;

        DataTier? highest = null;
        for (int length = 1; length <= Math.Min(LongestRun, end); length++)
        {
            string run = string.Join(" ", words.Skip(end - length).Take(length));
            if (Tiers.TryGetValue(run, out DataTier tier) && (highest is null || tier.Rank() > highest.Value.Rank()))
                highest = tier;
        }

        return highest;
    }
}
