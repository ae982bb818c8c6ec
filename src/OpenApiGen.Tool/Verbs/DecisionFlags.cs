using System.CommandLine;
using System.Globalization;
using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Profiles;

namespace OpenApiGen.Tool.Verbs;

/// <summary>Answers on a command line.</summary>
internal sealed class DecisionFlags
{
    private const int MostNumber = 1_000_000_000;
    private const int MostCount = 1_000_000;

    private readonly List<Option> _all = [];
    private readonly Option<string?> _teamSize;
    private readonly Option<string?> _qps;
    private readonly Option<string?> _ratio;
    private readonly Option<string?> _tenancy;
    private readonly Option<string?> _tier;
    private readonly Option<string?> _pattern;
    private readonly Option<string?> _language;
    private readonly Option<bool> _platformTeam;
    private readonly Option<bool> _adminPanel;
    private readonly Option<string?> _communication;
    private readonly Option<string?> _arr;
    private readonly Option<string?> _owner;
    private readonly Option<bool> _encryption;
    private readonly Option<string?> _contexts;
    private readonly Option<string?> _choose;
    private readonly Option<string?> _chosenBy;

    public DecisionFlags(Command command)
    {
        _teamSize = Add<string?>("--team-size", "People. Required.", "N");
        _qps = Add<string?>("--qps-p99", "Requests per second, 99th percentile of a year ahead. Required.", "N");
        _ratio = Add<string?>("--read-write-ratio", "Reads for each write. Required.", "N");
        _tenancy = Add<string?>("--tenancy", $"{List(Vocabularies.Tenancy)}. Required.", "MODEL");
        _tier = Add<string?>("--data-sensitivity", $"{List(Vocabularies.DataTier)}. Required.", "TIER");
        _pattern = Add<string?>("--pattern", $"{List(Vocabularies.Pattern)}. Required.", "PATTERN");
        _language = Add<string?>("--language", $"{List(Vocabularies.Language)}. No preference without it.", "LANGUAGE", "--language-preference");
        _platformTeam = Add<bool>("--platform-team", "A team runs the platform for the others.");
        _adminPanel = Add<bool>("--admin-panel", "People need an administration out of the box.", null, "--needs-admin-panel");
        _communication = Add<string?>("--communication", $"{List(Vocabularies.Communication)}.", "STYLE");
        _arr = Add<string?>("--arr-per-tenant", "What a tenant pays in a year, in US dollars.", "USD");
        _owner = Add<string?>("--compliance-owner", "Who answers for health or card data.", "PERSON");
        _encryption = Add<bool>("--encryption-at-rest", "Stored data is encrypted.");
        _contexts = Add<string?>("--bounded-contexts", "Contexts that could be apart, separated by commas.", "NAMES");
        _choose = Add<string?>("--choose", "The profile that a person chose.", "PROFILE");
        _chosenBy = Add<string?>("--chosen-by", "That person.", "PERSON");
        foreach (Option option in _all)
            command.Add(option);
    }

    /// <summary>True where any answer is given. A choice is none: it is made among what a file's answers leave.</summary>
    public bool Any(ParseResult result) => _all.Where(o => o != _choose && o != _chosenBy).Any(o => result.GetResult(o) is { Implicit: false });

    /// <summary>A choice is a profile and the person who chose it.</summary>
    public void CheckChoice(ParseResult result, ProfileCatalog catalog)
    {
        string? profile = result.GetValue(_choose);
        if (profile is null != result.GetValue(_chosenBy) is null)
            throw new ToolException(ExitCodes.Usage, "--choose and --chosen-by belong together: which profile, and who chose it");

        if (profile is not null && catalog.Find(profile) is null)
            throw new ToolException(ExitCodes.Usage, $"there is no profile '{profile}'; {ProfileCatalog.Suggest(profile, catalog.Profiles.Select(static p => p.Name))}");
    }

    /// <summary>Answers of a file, and instead of them those of the command line.</summary>
    public DecisionInputs Over(DecisionInputs inputs, ParseResult result) => inputs with
    {
        TeamSize = Whole(result, _teamSize) ?? inputs.TeamSize,
        QpsP99 = Number(result, _qps) ?? inputs.QpsP99,
        ReadWriteRatio = Number(result, _ratio) ?? inputs.ReadWriteRatio,
        Tenancy = Word(result, _tenancy, Vocabularies.Tenancy) ?? inputs.Tenancy,
        DataTier = Word(result, _tier, Vocabularies.DataTier) ?? inputs.DataTier,
        Pattern = Word(result, _pattern, Vocabularies.Pattern) ?? inputs.Pattern,
        Language = Word(result, _language, Vocabularies.Language) ?? inputs.Language,
        PlatformTeam = Flag(result, _platformTeam) ?? inputs.PlatformTeam,
        AdminPanel = Flag(result, _adminPanel) ?? inputs.AdminPanel,
        Communication = Word(result, _communication, Vocabularies.Communication) ?? inputs.Communication,
        ArrPerTenantUsd = Number(result, _arr) ?? inputs.ArrPerTenantUsd,
        ComplianceOwner = result.GetValue(_owner) ?? inputs.ComplianceOwner,
        EncryptionAtRest = Flag(result, _encryption) ?? inputs.EncryptionAtRest,
        BoundedContexts = result.GetValue(_contexts)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? inputs.BoundedContexts,
        Choice = result.GetValue(_choose) is { } profile ? new ProfileChoice(profile, result.GetValue(_chosenBy), null) : inputs.Choice,
    };

    private static string List<T>(Vocabulary<T> vocabulary)
        where T : struct, Enum => string.Join(", ", vocabulary.Words);

    private static double? Number(ParseResult result, Option<string?> option)
    {
        if (result.GetValue(option) is not { } text)
            return null;

        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number <= MostNumber
            ? number
            : throw new ToolException(ExitCodes.Usage, $"{option.Name} must be a number from 0 to {MostNumber}, written as 1234.5, not '{text}'");
    }

    private static int? Whole(ParseResult result, Option<string?> option) => Number(result, option) switch
    {
        null => null,
        { } number when number >= 1 && number <= MostCount && number == Math.Floor(number) => (int)number,
        _ => throw new ToolException(ExitCodes.Usage, $"{option.Name} must be a whole number from 1 to {MostCount}, not '{result.GetValue(option)}'"),
    };

    private static T? Word<T>(ParseResult result, Option<string?> option, Vocabulary<T> vocabulary)
        where T : struct, Enum
    {
        if (result.GetValue(option) is not { } text)
            return null;

        return vocabulary.TryParse(text, out T value) ? value : throw new ToolException(ExitCodes.Usage, $"{option.Name} must be one of {List(vocabulary)}, not '{text}'");
    }

    private static bool? Flag(ParseResult result, Option<bool> option) => result.GetResult(option) is { Implicit: false } ? result.GetValue(option) : null;

    private Option<T> Add<T>(string name, string description, string? value = null, params string[] aliases)
    {
        var option = new Option<T>(name, aliases) { Description = description, HelpName = value };
        _all.Add(option);
        return option;
    }
}
