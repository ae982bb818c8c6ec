namespace OpenApiGen.Decisions.Engine;

/// <summary>Whether inputs are what a profile is for, in one respect.</summary>
/// <param name="Key">The constraint.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="IsMatch">True where it is met.</param>
/// <param name="IsHard">True where not meeting it is a violation.</param>
/// <param name="Wanted">What the profile wants, in words.</param>
/// <param name="Given">What it was given, in words.</param>
public sealed record ConstraintResult(string Key, double Weight, bool IsMatch, bool IsHard, string Wanted, string Given)
{
    /// <inheritdoc/>
    public override string ToString() => IsMatch ? $"{Key}: {Wanted}" : $"{Key}: {Wanted}, not {Given}";
}
