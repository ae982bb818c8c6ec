using System.Globalization;
using System.Text;

namespace OpenApiGen.Runtime;

/// <summary>One limit of numbers, in every form that numbers are compared in.</summary>
internal sealed class NumberLimit
{
    /// <summary>More than a long or a ulong holds, with room to add one.</summary>
    private const decimal Far = 1e20m;

    private readonly string _relation;
    private readonly byte[] _utf8;
    private string? _demand;

    private NumberLimit(string code, string relation, string text)
    {
        Code = code;
        Text = text;
        _relation = relation;
        _utf8 = Encoding.UTF8.GetBytes(text);
        Double = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

        // What is too small for a decimal would become zero.
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) && (exact != 0 || Double == 0))
            Decimal = exact;

        Nearest = Decimal is { } number ? Math.Clamp(number, -Far, Far) : Math.Sign(Double) * (Math.Abs(Double) < 1 ? 0.5m : Far);
    }

    /// <summary>Its keyword.</summary>
    public string Code { get; }

    /// <summary>As the contract spells it.</summary>
    public string Text { get; }

    public double Double { get; }

    /// <summary>Null where no decimal is exactly that.</summary>
    public decimal? Decimal { get; }

    public JsonNumber Digits => new(_utf8);

    /// <summary>The same where whole numbers of 64 bits are concerned: what is no decimal lies beyond them or between two of them.</summary>
    public decimal Nearest { get; }

    /// <summary>What is said of a number that breaks it.</summary>
    public string Demand => _demand ??= $"must be {_relation} {Text}";

    /// <summary>Makes a limit; null where there is no text.</summary>
    /// <param name="code">Its keyword.</param>
    /// <param name="relation">How numbers have to compare with it, for messages.</param>
    /// <param name="text">The limit as JSON spells it.</param>
    public static NumberLimit? From(string code, string relation, string? text) => text is null ? null : new NumberLimit(code, relation, text);
}
